import { afterEach, describe, expect, it } from "vitest";
import { createCodeIndex } from "../../code/create-code-index.ts";
import { type TreeFixture, treeOf } from "../../code/tree-fixture.ts";
import { dialectFor } from "./dialects.ts";
import { suspectStatements } from "./localise.ts";
import { searchPairs } from "./pairs.ts";
import { variantsOf } from "./variants.ts";

let tree: TreeFixture | null = null;
afterEach(() => tree?.remove());

const SOURCE = `def grade(points, bonus):
    if points > 90:
        return "top"
    elif 5 < bonus:
        return "good"
    return 3


def other(points):
    return points > 90
`;

/** Texts of what passes all tests, each of which passes where the function's text has something; the last passed before. */
async function found(
  failing: readonly RegExp[],
  passing: readonly RegExp[] = [],
): Promise<readonly string[]> {
  tree = treeOf({ "module.py": SOURCE });
  const code = await createCodeIndex(tree);
  const taken: string[] = [];
  try {
    const suspects = [2, 4, 6, 10].map((line) => ({ path: "module.py", line, score: 1 }));
    const seen = { code, frames: [] } as unknown as Parameters<typeof suspectStatements>[0];
    const statements = suspectStatements(seen, null, suspects, dialectFor);
    const variants = await variantsOf(statements, code, dialectFor);
    const tests = [...failing, ...passing];
    const [first] = failing;
    await searchPairs({
      variants,
      failing: failing.map((_, place) => place),
      partial: variants.filter(({ change }) => first?.test(change.text)),
      screen: async (changes, test) =>
        changes.map(({ change }) => ({
          ended: tests[test]?.test(change.text) ? "passed" : "failed",
          why: "",
        })),
      async attempt({ change }) {
        const failed = tests.flatMap((test, place) => (test.test(change.text) ? [] : [place]));
        const ended = failed.length > 0 ? "failed" : "passed";
        return { ended, why: "", passed: tests.length - failed.length, failed };
      },
      take: async ({ change }) => void taken.push(change.text),
      batch: () => 48,
      isOver: () => false,
      isDone: () => taken.length > 0,
    });
    return taken;
  } finally {
    code.dispose();
  }
}

describe("changes together, each of which mends some of the failing tests", () => {
  it("are two of one kind in a function", async () => {
    const [best] = await found([/if points >= 90:/, /elif 5 <= bonus:/]);
    expect(best).toContain("if points >= 90:");
    expect(best).toContain("elif 5 <= bonus:");
  });

  it("are two of different kinds", async () => {
    const [best] = await found([/if points >= 90:/, /return 4/]);
    expect(best).toContain("if points >= 90:");
    expect(best).toContain("return 4");
  });

  it("are two where the second mends nothing without the first", async () => {
    const [best] = await found([/if points >= 90:/, /if points >= 90:[\s\S]*return 4/]);
    expect(best).toContain("return 4");
  });

  it("are three where each brings one test more to pass", async () => {
    const [best] = await found([/if points >= 90:/, /elif 5 <= bonus:/, /return 4/]);
    expect(best).toContain("elif 5 <= bonus:");
    expect(best).toContain("return 4");
  });

  it("are none of different functions", async () => {
    expect(await found([/elif 5 <= bonus:/, /return points >= 90/])).toEqual([]);
  });

  it("are none that change the same place", async () => {
    expect(await found([/if points >= 90:/, /if points == 90:/])).toEqual([]);
  });

  it("do not begin with one that breaks what passed before", async () => {
    expect(await found([/if points >= 90:/, /return 4/], [/if points > 90:/])).toEqual([]);
  });
});
