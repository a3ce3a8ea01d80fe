/**
 * Words of variables under which a program does things to others. The test that is made stays in the project and runs wherever
 * its tests run, so it must not be told to be production, to send or to delete.
 */
const ACTS =
  /(?:^|_)(?:PROD|PRODUCTION|LIVE|REAL|SEND|NOTIFY|PUBLISH|PUSH|UPLOAD|DEPLOY|RELEASE|PAY|CHARGE|REFUND|DELETE|DROP|PURGE|WIPE|CLEAN|RESET|REMOVE|MIGRATE|WRITE|COMMIT|APPLY|EXECUTE|FORCE|CONFIRM|OVERWRITE|SYNC)(?:_|$)/i;
const PRODUCTION = /^(?:prod|production|live)$/i;

/** Whether a variable of the environment, set to a value, may make a program act on others than the project. */
export function reachesOthers(variable: string, value: string): boolean {
  return ACTS.test(variable) || PRODUCTION.test(value);
}
