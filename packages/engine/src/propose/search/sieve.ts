import type { Rehearsal } from "../../toolchains/rehearsal.ts";
import type { Variant } from "./variants.ts";

/** Tests that pass on the code as it is, of which so many are asked beside the failing ones. */
const MOST_PASSING = 12;
/** Where so many tests in a row find nothing wrong, the others hardly will. */
const MOST_IDLE = 4;

export interface SieveRequest {
  readonly rehearsal: Pick<Rehearsal, "screen">;
  /** Places of the failing tests; the first one has been asked already. */
  readonly failing: readonly number[];
  readonly passing: readonly number[];
  /** Processor time of a test. */
  readonly limit: number;
  readonly isOver: () => boolean;
}

export interface Sieved {
  /** Under which no test that was asked fails. */
  readonly sound: ReadonlySet<Variant>;
  /** Under which another failing test still fails. */
  readonly partial: readonly Variant[];
}

/**
 * Changes under which the first failing test passes, by the other tests: all of them together on one test after the other.
 * A process for each costs many times that, and where the first test asks for yes or no, half of all changes come so far.
 */
export async function sieve(
  changes: readonly Variant[],
  { rehearsal, failing, passing, limit, isOver }: SieveRequest,
): Promise<Sieved> {
  let open = changes;
  let idle = 0;
  const partial: Variant[] = [];
  const failingToo = failing.slice(1);
  for (const test of [...failingToo, ...passing.slice(0, MOST_PASSING)]) {
    if (open.length === 0 || idle >= MOST_IDLE || isOver()) break;
    const results = await rehearsal.screen(
      open.map(({ change }) => change),
      test,
      limit,
    );
    const fails = (_: Variant, index: number) => results[index]?.ended === "failed";
    const lost = open.filter(fails);
    if (failingToo.includes(test)) partial.push(...lost);
    open = open.filter((variant) => !lost.includes(variant));
    idle = lost.length > 0 ? 0 : idle + 1;
  }
  return { sound: new Set(open), partial };
}
