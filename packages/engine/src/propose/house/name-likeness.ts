import { nearestName } from "../../diagnose/edit-distance.ts";
import { wordsOfName } from "./words.ts";

/** Another name that was probably meant, and how alike the two are. */
export interface LikelyName {
  readonly name: string;
  /**
   * `spelling`: the same but for case, underscores, a plural or one or two letters; `words`: one has all words of the
   * other, or is short for it; `overlap`: they have a word in common, which is a guess.
   */
  readonly by: "spelling" | "words" | "overlap";
}

/**
 * The one name of several that was probably meant: `retentionDays`, `retention_day` or `retentoin_days` for
 * `retention_days`; by words `customer` for `customer_id`, where no second one shares as many. Null when none is near.
 */
export function likelyName(name: string, names: Iterable<string>): LikelyName | null {
  const others = [...new Set(names)].filter((other) => other !== name && other !== "");
  const same = others.filter((other) => bare(other) === bare(name));
  if (same.length > 0) return same.length === 1 ? { name: same[0] ?? "", by: "spelling" } : null;
  const singular = others.filter((other) => stems(other).join("") === stems(name).join(""));
  if (singular.length === 1) return { name: singular[0] ?? "", by: "spelling" };
  const near = nearestName(name, others);
  if (near) return { name: near, by: "spelling" };
  const abbreviated = others.filter((other) => isAbbreviated(name, other) || isAbbreviated(other, name));
  if (abbreviated.length === 1) return { name: abbreviated[0] ?? "", by: "words" };
  const shared = others.filter(
    (other) => isPartOf(stems(name), stems(other)) || isPartOf(stems(other), stems(name)),
  );
  const [only] = shared;
  if (only !== undefined) return shared.length === 1 ? { name: only, by: "words" } : null;
  const short = others.filter(
    (other) => isShortFor(bare(other), bare(name)) || isShortFor(bare(name), bare(other)),
  );
  if (short.length === 1) return { name: short[0] ?? "", by: "words" };
  const common = others.filter((other) => wordsInCommon(stems(name), stems(other)) > 0);
  const most = Math.max(0, ...common.map((other) => wordsInCommon(stems(name), stems(other))));
  const best = common.filter((other) => wordsInCommon(stems(name), stems(other)) === most);
  return best.length === 1 && most > 0 ? { name: best[0] ?? "", by: "overlap" } : null;
}

/** Without case and underscores. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function stems(name: string): string[] {
  return wordsOfName(name).map((word) =>
    word.length > 3 && !/ss$/.test(word) ? word.replace(/(?:ies|y|es|s)$/, "") : word,
  );
}

/** Whether all words of one name stand in the other; a single letter is no word. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  return part.some((word) => word.length > 2) && part.every((word) => whole.includes(word));
}

/** `qty` for `quantity`, `addr` for `address`: the beginning, or the letters without their vowels. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length || short[0] !== long[0]) return false;
  if (long.startsWith(short)) return true;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && !/[aeiou]/.test(short.slice(1));
}

/** `avg_days` for `average_days`: word for word the same, or short for it. */
function isAbbreviated(short: string, long: string): boolean {
  const [own, whole] = [wordsOfName(short), wordsOfName(long)];
  return (
    own.length === whole.length &&
    own.length > 1 &&
    own.every(
      (word, index) =>
        word === whole[index] ||
        isShortFor(word, whole[index] ?? "") ||
        (own.some((other, at) => at !== index && other === whole[at]) &&
          isContraction(word, whole[index] ?? "")),
    )
  );
}

/** `secs` for `seconds`: letters of it in their order, from the first to the last. */
function isContraction(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && short.at(-1) === long.at(-1);
}

/** Words of four letters and more that are the same or of which one begins the other: `week`, `weekly`. */
function wordsInCommon(left: readonly string[], right: readonly string[]): number {
  const isAlike = (a: string, b: string) =>
    a.length > 3 && b.length > 3 && (a.startsWith(b) || b.startsWith(a));
  return left.filter((word) => right.some((other) => isAlike(word, other))).length;
}
