import { afterEach, describe, expect, it } from "vitest";
import { createCodeIndex } from "../../../code/create-code-index.ts";
import { type TreeFixture, treeOf } from "../../../code/tree-fixture.ts";
import { LOOP_COUNTER, loopCounter } from "../../../toolchains/node/loop-counter.ts";
import { dialectFor } from "../dialects.ts";
import { suspectStatements } from "../localise.ts";
import { variantsOf } from "../variants.ts";

let tree: TreeFixture | null = null;
afterEach(() => tree?.remove());

/** All changes of the lines of a function, as they are played and as they are screened. */
async function changes(text: string) {
  tree = treeOf({ "module.mjs": text });
  const code = await createCodeIndex(tree);
  try {
    const lines = text.split("\n").map((_, index) => ({ path: "module.mjs", line: index + 1, score: 1 }));
    const around = { code, frames: [] } as unknown as Parameters<typeof suspectStatements>[0];
    const statements = suspectStatements(around, null, lines, dialectFor);
    const found = await variantsOf(statements, code, dialectFor);
    return found.map(({ change }) => change);
  } finally {
    code.dispose();
  }
}

describe("changes of a function with loops", () => {
  it.each([
    ["braces", "while (total < n) {\n    total += 1;\n  }"],
    ["one statement", "for (const one of rows) total += one;"],
    ["its condition behind", "do {\n    total += 1;\n  } while (total < n);"],
    ["counted turns and one statement", "for (let at = 0; at < n; at += 1) total += at;"],
  ])("are screened with a loop of %s that ends, and mean the same", async (_kind, loop) => {
    const text = `export function sum(rows, n) {\n  let total = 0;\n  ${loop}\n  return total;\n}\n`;
    const all = await changes(text);
    expect(all.length).toBeGreaterThan(20);
    for (const { text: plain, guarded } of all) {
      const watched = guarded ?? plain;
      const evaluate = (source: string, ...values: unknown[]) => {
        try {
          const make = new Function(`${loopCounter(1)} ${source}; return sum;`);
          return { answer: make()(...values) };
        } catch (error) {
          return { error: error instanceof Error ? error.name : "thrown" };
        }
      };
      const screened = evaluate(watched, [1, 2], 3);
      // One that does not end cannot be held against what is played.
      if (!("error" in screened)) expect(evaluate(plain, [1, 2], 3)).toEqual(screened);
    }
    expect(all.some(({ guarded }) => guarded?.includes(LOOP_COUNTER))).toBe(true);
  });

  it("are played as they are where there is no loop", async () => {
    const all = await changes("export function twice(n) {\n  return n * 2;\n}\n");
    expect(all.every(({ guarded }) => guarded === undefined)).toBe(true);
  });
});
