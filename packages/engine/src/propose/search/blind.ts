import type { Plausible } from "./trial-run.ts";

/** Changes that take what lies near, without anything that says that it belongs there. */
const BLIND =
  /^(?:argument-dropped|arguments-swapped|arithmetic|assignment|combined|composed|filled-in|finished|listed|literal|member-dropped|negation|number|one-off|opposite|statement-dropped|told-answer|truth|unwrapped|value|value-guarded|value-or|wrapped)$/;
/** One name where another one was: a slip where they are called alike, else any value that is at hand. */
const RENAMED = /^(?:name|member|target)$/;
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
  const { kind, isHouse, changes } = variant.idea;
  if (statements < MANY_STATEMENTS || after <= MANY_TRIED || isHouse) return false;
  if (!RENAMED.test(kind)) return BLIND.test(kind);
  return !changes.some(({ start, end, text }) => isCalledLike(variant.file.text.slice(start, end), text));
}

/** Whether two names share a word, or one is a part of the other. */
function isCalledLike(left: string, right: string): boolean {
  const [own, other] = [wordsOf(left), wordsOf(right)];
  return own.some((word) => other.some((one) => one.startsWith(word) || word.startsWith(one)));
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word.length > 2);
}
