import type { Plausible } from "./trial-run.ts";

/** Changes that take what lies near, without anything that says that it belongs there. */
const BLIND =
  /^(?:argument-dropped|arguments-swapped|arithmetic|assignment|combined|composed|filled-in|finished|listed|literal|member-dropped|negation|number|one-off|opposite|statement-dropped|told-answer|truth|unwrapped|value|value-guarded|value-or|wrapped)$/;
/** Of so many changes one passes the tests of a large suite by chance. */
const MANY_TRIED = 500;
/** So many statements are suspected where a test runs through much of a program. */
const MANY_STATEMENTS = 60;

/**
 * Whether a plausible change is likelier chance than fix: found late, among the statements of a large program, and of a kind
 * for which neither the failing tests nor the repository speak. Of such changes nearly all are wrong.
 */
export function isFoundBlindly(
  { variant, after }: Pick<Plausible, "variant" | "after">,
  statements: number,
): boolean {
  const { kind, isHouse } = variant.idea;
  return statements >= MANY_STATEMENTS && after > MANY_TRIED && !isHouse && BLIND.test(kind);
}
