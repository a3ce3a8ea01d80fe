import { afterEach, describe, expect, it } from "vitest";
import type { CodeIndex, SourceFile } from "./code-index.ts";
import { createCodeIndex } from "./create-code-index.ts";
import { indentInside, indentLines, indentOf, indentUnit } from "./indent.ts";
import { type TreeFixture, treeOf } from "./tree-fixture.ts";

let opened: { index: CodeIndex; tree: TreeFixture } | null = null;

async function fileOf(source: string): Promise<SourceFile> {
  const tree = treeOf({ "a.py": source });
  const index = await createCodeIndex(tree);
  opened = { index, tree };
  const file = index.file("a.py");
  if (!file) throw new Error("not read");
  return file;
}

afterEach(() => {
  opened?.index.dispose();
  opened?.tree.remove();
});

describe("indentation", () => {
  it.each([
    ["def f():\n    if x:\n        y\n", "    "],
    ["def f():\n  if x:\n    y\n", "  "],
    ["def f():\n\tif x:\n\t\ty\n", "\t"],
    ["def f(a,\n      b):\n    return 1\ndef g():\n    return 2\n", "    "],
    ["x = 1\n", "    "],
  ])("of %j steps by %j", async (source, unit) => {
    expect(indentUnit(await fileOf(source))).toBe(unit);
  });

  it("inside a block is that of its statements", async () => {
    const file = await fileOf("class A:\n  def f(self):\n      return 1\n  def g(self): return 2\n");
    const blocks = file.tree.rootNode.descendantsOfType("block");
    expect(blocks.map((block) => indentInside(file, block))).toEqual(["  ", "      ", "    "]);
    expect(blocks[1] && indentOf(file, blocks[1])).toBe("      ");
  });

  it("is put before lines that are not empty", () => {
    expect(indentLines("a\n\n  b\n", "\t")).toBe("\ta\n\n\t  b\n");
  });
});
