import { maskMessage, type Signature } from "@bugstack/event";
import type { ObservedException, TestResult, TestRun } from "../toolchains/toolchain.ts";

/** Results of one written test; a test that runs under several back ends has several. */
export function resultsOf(run: TestRun, id: string): TestResult[] {
  return run.tests.filter((test) => test.id === id || test.id.startsWith(`${id}[`));
}

/** Whether a failing test failed with this very error: as its own failure, or seen inside while its assertion failed. */
export function failedWith(test: TestResult, signature: Signature, testPath: string): boolean {
  if (test.outcome !== "failed" || !test.failure) return false;
  const last = test.failure.exceptions.at(-1);
  if (!last) return false;
  if (isAssertion(last, testPath)) return chainWasSeen(test.observed, signature);
  return (
    chainWasSeen([...test.failure.exceptions, ...test.observed], signature) &&
    plainName(last.type) === plainName(signature.classes.at(-1) ?? "")
  );
}

/** Whether the assertion of the test itself failed, not one of the application. */
export function isAssertion(exception: ObservedException, testPath: string): boolean {
  return exception.type === "AssertionError" && (exception.path === null || exception.path === testPath);
}

/** Whether every class of the captured chain occurred, one of them in the captured function. */
function chainWasSeen(observed: readonly ObservedException[], signature: Signature): boolean {
  const all = observed.flatMap((exception) => [exception, ...(exception.causes ?? [])]);
  const types = new Set(all.map((exception) => plainName(exception.type)));
  const missing = signature.classes.findLastIndex((name) => !types.has(plainName(name)));
  if (missing >= 0 && !(missing < signature.classes.length - 2 && saysTheSame(all, signature))) return false;
  const place = signature.function;
  // Comprehensions have frames of their own before Python 3.12, and none after.
  if (place === null || place === "<module>" || COMPREHENSION.test(place)) return true;
  const functions = all.flatMap((exception) => [
    exception.function,
    ...(exception.frames ?? []).map((frame) => frame.function),
  ]);
  return functions.some(
    (name) => name !== null && (plainName(name) === plainName(place) || COMPREHENSION.test(name)),
  );
}

/**
 * Whether the exception that surfaced said the same: then the first ones of its chain may be missing, as they are where
 * something stands for another service, which fails without the errors of the network.
 */
function saysTheSame(seen: readonly ObservedException[], { classes, message }: Signature): boolean {
  const last = plainName(classes.at(-1) ?? "");
  return seen.some((one) => plainName(one.type) === last && maskMessage(one.message) === message);
}

const COMPREHENSION = /^<(?:listcomp|setcomp|dictcomp|genexpr)>$/;

/** Last part of a dotted name: classes and functions are sent with and without their home. */
function plainName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** Why the tests could not even be loaded, in one sentence; null when they could. */
export function loadingObstacle(run: TestRun): { sentence: string; isEnvironment: boolean } | null {
  const error = run.collectionErrors[0];
  if (!error) return null;
  const last = error.exceptions.at(-1);
  if (!last)
    return { sentence: `The tests could not be loaded: ${error.output.slice(-300)}`, isEnvironment: false };
  const variable =
    /environ|getenv/.test(last.statement ?? "") || last.path?.endsWith("os.py")
      ? /['"]?([A-Z][A-Z0-9_]+)['"]?/.exec(last.message)?.[1]
      : undefined;
  const fromEnvironmentFrames = (last.frames ?? []).some((frame) => /environ/.test(frame.statement ?? ""));
  const name =
    variable ??
    (last.type === "KeyError" && fromEnvironmentFrames
      ? /([A-Z][A-Z0-9_]+)/.exec(last.message)?.[1]
      : undefined);
  if (name)
    return {
      sentence: `The variable ${name} is not set, and the application needs it to start. Give it a harmless value where the tests are configured, or in .env.example.`,
      isEnvironment: true,
    };
  const place = last.path ? ` in ${last.path}` : "";
  const isEnvironment = /^(?:ModuleNotFoundError|ImportError|ValidationError|SettingsError)$/.test(last.type);
  return {
    sentence: `The tests could not be loaded: ${last.type}: ${last.message.slice(0, 200)}${place}.`,
    isEnvironment,
  };
}
