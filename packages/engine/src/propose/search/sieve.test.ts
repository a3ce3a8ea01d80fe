import { describe, expect, it } from "vitest";
import { sieve } from "./sieve.ts";
import type { Variant } from "./variants.ts";

/** Changes by name; what fails under each is said by a table of tests. */
async function sieved(fails: Readonly<Record<string, readonly number[]>>, passing: readonly number[] = []) {
  const asked: number[] = [];
  const names = new Map(
    Object.keys(fails).map((name) => [{ change: { text: name } } as unknown as Variant, name]),
  );
  const rehearsal = {
    async screen(changes: readonly { readonly text: string }[], test: number) {
      asked.push(test);
      return changes.map(({ text }) => ({
        ended: fails[text]?.includes(test) ? ("failed" as const) : ("passed" as const),
        why: "",
      }));
    },
  };
  const { sound, partial } = await sieve([...names.keys()], {
    ...{ rehearsal, failing: [0, 1, 2], passing, limit: 1, isOver: () => false },
  });
  const told = (all: Iterable<Variant>) => [...all].map((one) => names.get(one));
  return { sound: told(sound), partial: told(partial), asked };
}

describe("changes under which the first failing test passes", () => {
  it("are held against the other tests, all together", async () => {
    const { sound, asked } = await sieved({ low: [1], high: [], other: [4], last: [2] }, [3, 4]);
    expect(sound).toEqual(["high"]);
    expect(asked).toEqual([1, 2, 3, 4]);
  });

  it("are a beginning where another failing test still fails, not where they break one that passed", async () => {
    const { partial } = await sieved({ low: [1], high: [3], last: [2] }, [3]);
    expect(partial).toEqual(["low", "last"]);
  });

  it("are not asked any more once none is left", async () => {
    expect((await sieved({ low: [1], last: [1] }, [3, 4])).asked).toEqual([1]);
  });

  it("are left to be tried by themselves where many tests in a row find nothing", async () => {
    const { asked, sound } = await sieved({ low: [] }, [3, 4, 5, 6, 7, 8]);
    expect(asked).toEqual([1, 2, 3, 4]);
    expect(sound).toEqual(["low"]);
  });
});
