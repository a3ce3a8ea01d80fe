import { afterEach, describe, expect, it } from "vitest";
import { createCodeIndex } from "../../code/create-code-index.ts";
import { type TreeFixture, treeOf } from "../../code/tree-fixture.ts";
import { dialectFor } from "./dialects.ts";
import { suspectStatements } from "./localise.ts";
import { pairsOf } from "./pairs.ts";
import { variantsOf } from "./variants.ts";

let tree: TreeFixture | null = null;
afterEach(() => tree?.remove());

const SOURCE = `def grade(points, bonus):
    if points > 90:
        return "top"
    elif 5 < bonus:
        return "good"
    return "none"


def other(points):
    return points > 90
`;

/** Texts of the pairs where some changes mend the first test, and others the second one. */
async function pairs(first: RegExp, second: RegExp): Promise<readonly string[]> {
  tree = treeOf({ "module.py": SOURCE });
  const code = await createCodeIndex(tree);
  try {
    const suspects = [2, 4, 10].map((line) => ({ path: "module.py", line, score: 1 }));
    const seen = { code, frames: [] } as unknown as Parameters<typeof suspectStatements>[0];
    const statements = suspectStatements(seen, null, suspects, dialectFor);
    const variants = await variantsOf(statements, code, dialectFor);
    const found = await pairsOf({
      variants,
      partial: variants.filter(({ change }) => first.test(change.text)),
      screen: async (changes) =>
        changes.map(({ change }) => ({ ended: second.test(change.text) ? "passed" : "failed", why: "" })),
      isOver: () => false,
    });
    return found.map(({ change }) => change.text);
  } finally {
    code.dispose();
  }
}

describe("pairs of changes, each of which mends another failing test", () => {
  it("joins two of one kind in a function", async () => {
    const [best] = await pairs(/if points >= 90:/, /elif 5 <= bonus:/);
    expect(best).toContain("if points >= 90:");
    expect(best).toContain("elif 5 <= bonus:");
  });

  it("joins none of different kinds", async () => {
    expect(await pairs(/if points >= 90:/, /return "good", bonus/)).toEqual([]);
  });

  it("joins none of different functions", async () => {
    expect(await pairs(/elif 5 <= bonus:/, /return points >= 90/)).toEqual([]);
  });

  it("joins none that change the same place", async () => {
    expect(await pairs(/if points >= 90:/, /if points == 90:/)).toEqual([]);
  });
});
