import type { Screened } from "../../toolchains/rehearsal.ts";
import { joined, type Variant } from "./variants.ts";

/** Changes that mend one failing test are tried together with so many that mend another one. */
const MOST_OF_EACH = 8;
/** Changes of the same kinds that are asked for the other test. */
const MOST_ASKED = 2_000;
const BATCH = 48;

export interface PairSearch {
  readonly variants: readonly Variant[];
  /** Changes under which the first failing test passes and another one does not, the likeliest first. */
  readonly partial: readonly Variant[];
  /** One test, another than the first, on many changes. */
  readonly screen: (changes: readonly Variant[]) => Promise<readonly Screened[]>;
  readonly isOver: () => boolean;
}

/**
 * Two changes of the same kind in one function, where each mends another failing test: what is written wrong for one case
 * is often written wrong in the same way for the next, but not in the same words. The likeliest pair first.
 */
export async function pairsOf({ variants, partial, screen, isOver }: PairSearch): Promise<Variant[]> {
  const firsts = partial.slice(0, MOST_OF_EACH);
  const wanted = new Set(firsts.map(keyOf));
  const asked = variants.filter((one) => wanted.has(keyOf(one))).slice(0, MOST_ASKED);
  const seconds: Variant[] = [];
  for (let at = 0; at < asked.length && seconds.length < MOST_OF_EACH && !isOver(); at += BATCH) {
    const batch = asked.slice(at, at + BATCH);
    const screened = await screen(batch);
    seconds.push(...batch.filter((_, index) => screened[index]?.ended === "passed"));
  }
  const pairs = firsts.flatMap((first) =>
    seconds
      .filter((second) => second !== first && keyOf(second) === keyOf(first))
      .flatMap((second) => joined(first, second) ?? []),
  );
  return pairs.toSorted((left, right) => right.score - left.score);
}

function keyOf({ idea, file, change }: Variant): string {
  return `${file.path}:${change.start}:${idea.kind}`;
}
