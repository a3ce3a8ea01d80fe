import { nearestName } from "../../diagnose/edit-distance.ts";
import { wordsOfName } from "./words.ts";

/** Another name that was probably meant, and how alike the two are. */
export interface LikelyName {
  readonly name: string;
  /** `spelling`: the same but for case, underscores, a plural or one or two letters; `words`: they share words. */
  readonly by: "spelling" | "words";
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
  const shared = others.filter(
    (other) => isPartOf(stems(name), stems(other)) || isPartOf(stems(other), stems(name)),
  );
  return shared.length === 1 ? { name: shared[0] ?? "", by: "words" } : null;
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
