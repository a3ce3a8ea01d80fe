export const problems = [];

/** Notes what went wrong beside the work itself; the work goes on. */
export function report(error) {
  problems.push(error.message);
}
