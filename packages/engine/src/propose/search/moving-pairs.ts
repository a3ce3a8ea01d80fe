import type { Screened } from "../../toolchains/rehearsal.ts";
import { joined, type Variant } from "./variants.ts";

/** Changes that move the failure, from which pairs are made. */
const MOST_MOVERS = 72;
/** Those after which the test fails alike do the same to it, as far as one sees. */
const MOST_OF_ONE_FAILURE = 5;
/** Likeliest changes that are tried on top of each. */
const MOST_TOPS = 240;
/** Changes of the same kind as the first, beyond the likeliest. */
const MOST_ALIKE = 120;
const MOST_PAIRS = 9_000;
/** By so much of its words a failure is known. */
const SHAPE_LENGTH = 24;
/** The same kind of change twice is one mistake made twice. */
const SAME_KIND = Math.log(3);
/** Answers made for one case alone, and statements left out: two of them fit nearly any test. */
const LOOSE = /^(?:early-answer|told-answer|refusal|removed|loop-exit)/;

/** Which changes leave the failing test failing, but otherwise than the code as it is. */
export interface Movement {
  note(changes: readonly Variant[], screened: readonly Screened[]): void;
  movers(): readonly Variant[];
}

/** Listens to how the first failing test fails; what most changes leave it with is how it fails on the code as it is. */
export function watchMovement(): Movement {
  const failed: { readonly variant: Variant; readonly why: string }[] = [];
  return {
    note(changes, screened) {
      for (const [index, variant] of changes.entries()) {
        const one = screened[index];
        if (one?.ended === "failed") failed.push({ variant, why: one.why });
      }
    },
    movers() {
      const groups = Map.groupBy(failed, ({ why }) => why);
      const unmoved = [...groups].toSorted(([, left], [, right]) => right.length - left.length)[0]?.[0];
      const moved = [...groups]
        .filter(([why]) => why !== unmoved)
        .flatMap(([, group]) => group.filter(({ variant }) => isFirm(variant)).slice(0, MOST_OF_ONE_FAILURE));
      // An answer that is still wrong is nearer than none.
      const isAnswered = ({ why }: { readonly why: string }) => shapeOf(why) === shapeOf(unmoved ?? "");
      return moved
        .toSorted(
          (left, right) =>
            Number(isAnswered(right)) - Number(isAnswered(left)) || right.variant.score - left.variant.score,
        )
        .slice(0, MOST_MOVERS)
        .map(({ variant }) => variant);
    },
  };
}

/**
 * Pairs of changes of one function, the likeliest first, where one test says nothing of steps: the first alone must move its
 * failure, for what changes nothing in how it fails is no part of the fix.
 */
export function movingPairs(movers: readonly Variant[], variants: readonly Variant[]): readonly Variant[] {
  const firm = variants.filter(isFirm);
  const tops = firm.slice(0, MOST_TOPS);
  const byKind = Map.groupBy(firm, ({ idea }) => idea.kind);
  const found = new Map<string, { readonly pair: Variant; readonly score: number }>();
  for (const first of movers)
    for (const second of [...tops, ...(byKind.get(first.idea.kind) ?? []).slice(0, MOST_ALIKE)]) {
      if (first === second) continue;
      const pair = joined(first, second);
      if (!pair) continue;
      const bonus = first.idea.kind === second.idea.kind ? SAME_KIND : 0;
      const key = `${pair.change.start}:${pair.change.text}`;
      if (!found.has(key)) found.set(key, { pair, score: first.score + second.score + bonus });
    }
  return [...found.values()]
    .toSorted((left, right) => right.score - left.score)
    .slice(0, MOST_PAIRS)
    .map(({ pair }) => pair);
}

/** What a failure says, whatever the values. */
function shapeOf(why: string): string {
  return why
    .replace(/[^A-Za-z\s]+/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, SHAPE_LENGTH);
}

function isFirm({ idea }: Variant): boolean {
  return !LOOSE.test(idea.kind);
}
