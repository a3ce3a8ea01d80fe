import type { Check } from "./forge.ts";

/**
 * Whether all that is red on a commit is red without its change as well, test by test. False while something runs, and
 * where the red tests are not known by name: what cannot be told apart counts against the change.
 * @param now Checks of the commit. @param before Those of the commit that it was built on.
 */
export function onlyKnownFailures(now: readonly Check[], before: readonly Check[]): boolean {
  const required = now.filter((check) => check.required);
  if (required.some((check) => check.state === "pending")) return false;
  const red = required.filter((check) => check.state !== "success");
  return red.length > 0 && red.every((check) => isKnown(check, before));
}

function isKnown({ name, failing }: Check, before: readonly Check[]): boolean {
  const known = before.find((check) => check.name === name)?.failing;
  if (!failing || failing.length === 0 || !known) return false;
  return failing.every((test) => known.includes(test));
}
