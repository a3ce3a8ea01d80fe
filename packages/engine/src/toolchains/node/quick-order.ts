import type { FunctionChange } from "../rehearsal.ts";
import type { TestResult } from "../toolchain.ts";
import { LOOP_COUNTER, LOOP_LIMIT, mostTurns, WITHOUT_END } from "./loop-counter.ts";

/** A file with another text at one place, its offsets in bytes. */
export interface ChangedPlace {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether loops are guarded in it, so that the file needs their counter. */
  readonly isGuarded: boolean;
}

/** A change as it is screened. */
export function placeOf({ path, start, end, text, guarded }: FunctionChange): ChangedPlace {
  return { path, start, end, text: guarded ?? text, isGuarded: guarded !== undefined };
}

/**
 * What a quick stage has to know of a test: how it ends on the code as it is, or else it says nothing there, and the
 * functions as they are, of which the turns of their loops are counted.
 * @param before how the test ended under the runner, null for one that does not end
 */
export function quickOrder(
  changes: readonly FunctionChange[],
  before: TestResult | null,
  { seconds, bytesOf }: { readonly seconds: number; readonly bytesOf: (path: string) => Uint8Array },
): Readonly<Record<string, unknown>> {
  const originals = new Map<string, ChangedPlace>();
  for (const change of changes) {
    const { path, start, end, guardedOriginal } = change;
    const key = `${path}:${start}`;
    if (originals.has(key)) continue;
    const text = guardedOriginal ?? Buffer.from(bytesOf(path).subarray(start, end)).toString("utf8");
    originals.set(key, { path, start, end, text, isGuarded: guardedOriginal !== undefined });
  }
  return {
    expected: before === null ? { ended: "time", why: null } : expectedOf(before),
    originals: [...originals.values()],
    turns: mostTurns(seconds),
    ...{ counter: LOOP_COUNTER, limit: LOOP_LIMIT, endless: WITHOUT_END },
  };
}

/** How a test ends on the code as it is. */
export function expectedOf({ outcome, failure }: TestResult): {
  readonly ended: string;
  readonly why: string | null;
} {
  if (outcome === "passed") return { ended: "passed", why: null };
  return { ended: "failed", why: failure?.exceptions.at(-1)?.message ?? null };
}
