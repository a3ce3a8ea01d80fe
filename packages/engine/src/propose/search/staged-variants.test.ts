import { expect, it } from "vitest";
import { createCodeIndex } from "../../code/create-code-index.ts";
import { treeOf } from "../../code/tree-fixture.ts";
import { dialectFor } from "./dialects.ts";
import { suspectStatements } from "./localise.ts";
import { stagedVariantsOf, variantsOf } from "./variants.ts";

it("changes come in stages, the likeliest first, each once, until there are no more", async () => {
  const tree = treeOf({
    "price.py": "def price(net, rate):\n    if net < 0:\n        return 0\n    return net + rate\n",
  });
  const code = await createCodeIndex(tree);
  try {
    const around = { code, frames: [] } as unknown as Parameters<typeof suspectStatements>[0];
    const lines = [2, 4].map((line) => ({ path: "price.py", line, score: 1 }));
    const statements = suspectStatements(around, null, lines, dialectFor);
    const all = await variantsOf(statements, code, dialectFor);
    const staged = await stagedVariantsOf(statements, code, dialectFor);
    const first = await staged.next(10);
    const others = await staged.next(10_000);
    expect(first).toHaveLength(10);
    expect(await staged.next(10)).toEqual([]);
    const texts = [...first, ...others].map(({ change }) => change.text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(new Set(texts)).toEqual(new Set(all.map(({ change }) => change.text)));
    expect(first[0]?.change.text).toBe(all[0]?.change.text);
  } finally {
    code.dispose();
    tree.remove();
  }
});
