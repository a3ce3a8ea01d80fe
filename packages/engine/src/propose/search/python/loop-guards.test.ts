import { describe, expect, it } from "vitest";
import { createCodeIndex } from "../../../code/create-code-index.ts";
import { treeOf } from "../../../code/tree-fixture.ts";
import { dialectFor } from "../dialects.ts";
import { suspectStatements } from "../localise.ts";
import { variantsOf } from "../variants.ts";

/** All changes of the second line of a function. */
async function changes(text: string) {
  const tree = treeOf({ "module.py": text });
  const code = await createCodeIndex(tree);
  try {
    const around = { code, frames: [] } as unknown as Parameters<typeof suspectStatements>[0];
    const lines = text.split("\n").map((_, index) => ({ path: "module.py", line: index + 1, score: 1 }));
    const found = await variantsOf(suspectStatements(around, null, lines, dialectFor), code, dialectFor);
    return found.map(({ change }) => change);
  } finally {
    code.dispose();
    tree.remove();
  }
}

describe("changes of a function with while loops", () => {
  it("are screened with a question before each turn, on the lines on which they stand", async () => {
    const text = "def answer(n):\n    while n > 1 or n < -1:\n        n -= 2\n    return n\n";
    const found = await changes(text);
    const other = found.find((one) => one.text.includes("n -= 1"));
    expect(other?.guarded).toContain("while __bugstack_turn__() and (n > 1 or n < -1):\n        n -= 1");
    expect(other?.text).not.toContain("__bugstack_turn__");
  });

  it("are screened with it where nothing stands between its word and the condition", async () => {
    const found = await changes("def answer(n):\n    while(n > 1):\n        n -= 2\n    return n\n");
    const other = found.find((one) => one.text.includes("n -= 1"));
    expect(other?.guarded).toContain("while __bugstack_turn__() and ((n > 1)):");
  });

  it("are screened with it where the condition itself is changed", async () => {
    const found = await changes("def answer(n):\n    while n > 1:\n        n -= 2\n    return n\n");
    const other = found.find((one) => one.text.includes("while n >= 1:"));
    expect(other?.guarded).toContain("while __bugstack_turn__() and (n >= 1):");
  });

  it("are screened as they are where loops go through lists", async () => {
    const found = await changes("def answer(n):\n    for one in n:\n        n = one\n    return n\n");
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ guarded }) => guarded === undefined)).toBe(true);
  });
});
