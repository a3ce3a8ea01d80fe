import { editDistance } from "../../../diagnose/edit-distance.ts";

/** Words of a name: `formatMoney` and `format_money` are format, money. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

function stem(word: string): string {
  return word
    .replace(/ies$/, "y")
    .replace(/(?:es|s)$/, "")
    .replace(/(?:ed|ing|e)$/, "");
}

/**
 * How likely one name is the other after a rename or a slip: 1 for another way of writing it (case, underscores), less for
 * a letter or two, a plural, a word more or less. 0 for names that have nothing in common.
 */
export function similarity(left: string, right: string): number {
  if (left === right) return 0;
  const one = wordsOf(left);
  const two = wordsOf(right);
  if (one.join("") === two.join("")) return 1;
  const limit = Math.min(2, Math.floor(Math.max(left.length, right.length) / 4));
  const distance = limit > 0 ? editDistance(left.toLowerCase(), right.toLowerCase(), limit) : limit + 1;
  if (distance <= limit) return distance === 1 ? 0.95 : 0.85;
  const stems = [one.map(stem), two.map(stem)] as const;
  if (stems[0].join("") === stems[1].join("")) return 0.95;
  const shared = stems[0].filter((word) => stems[1].includes(word)).length;
  if (shared === 0) return 0;
  const whole = Math.min(one.length, two.length) === shared;
  return whole ? 0.75 - 0.08 * Math.abs(one.length - two.length) : 0.35;
}

/** The one name that is most likely meant; null where none is likely or two are equally. */
export function likelyName(name: string, others: Iterable<string>, least = 0.6): string | null {
  const ranked = [...new Set(others)]
    .map((other) => ({ other, score: similarity(name, other) }))
    .filter(({ score }) => score >= least)
    .toSorted((left, right) => right.score - left.score);
  const [best, second] = ranked;
  return best && (!second || second.score < best.score) ? best.other : null;
}
