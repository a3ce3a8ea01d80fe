export const failures = [];

/** What to do with the failure of something that nobody waits for. */
export function logFailure(task) {
  return (error) => {
    failures.push(task);
    console.error(`${task}: ${error.message}`);
  };
}
