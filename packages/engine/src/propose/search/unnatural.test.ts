import { describe, expect, it } from "vitest";
import { createCodeIndex } from "../../code/create-code-index.ts";
import { treeOf } from "../../code/tree-fixture.ts";
import { dialectFor } from "./dialects.ts";
import { enclosing } from "./scope.ts";
import { objectionsTo } from "./unnatural.ts";

/** What speaks against one part of a text that is written otherwise. */
async function against(text: string, part: string, other: string, name = "module.py") {
  const code = await createCodeIndex(treeOf({ [name]: text }));
  const file = code.file(name);
  const dialect = file && dialectFor(file);
  if (!file || !dialect) throw new Error("no such file");
  const start = file.text.lastIndexOf(part);
  const inside = file.tree.rootNode.descendantForIndex(start, start + part.length - 1);
  const statement = enclosing(inside, (node) => dialect.isStatement(node));
  const outer = enclosing(inside, (node) => dialect.isFunction(node));
  if (!statement || !outer) throw new Error("no such statement");
  const isInserted = other.startsWith("+");
  const change = {
    start,
    end: isInserted ? start : start + part.length,
    text: isInserted ? other.slice(1) : other,
  };
  return objectionsTo({ file, statement, outer, changes: [change], dialect });
}

describe("against a change speaks", () => {
  it("that it has no effect", async () => {
    expect(await against("def move(at, least):\n    at = least\n    return at\n", "least", "at")).toEqual([
      "no-effect",
    ]);
  });

  it("that a number is given a text", async () => {
    const text = [
      "class Breaker {",
      "  readonly limit: number;",
      '  state = "closed";',
      "  open() {",
      '    this.state = "open";',
      "  }",
      "}",
      "",
    ].join("\n");
    expect(await against(text, 'state = "open"', 'limit = "open"', "breaker.ts")).toEqual(["other-kind"]);
    expect(await against(text, '"open"', '"broken"', "breaker.ts")).toEqual([]);
  });

  it("that its question was answered before", async () => {
    const text =
      "def check(text):\n    if not (text and text.isalnum()):\n        return False\n    if text in KNOWN:\n        return True\n    return None\n";
    expect(await against(text, "text in KNOWN", "text in KNOWN and not text.isalnum()")).toEqual([
      "asked-before",
    ]);
    expect(await against(text, "text in KNOWN", "text in KNOWN and text.isupper()")).toEqual([]);
  });

  it("but not where what it asks about was set meanwhile", async () => {
    const text =
      "def check(rows):\n    if not rows:\n        return 0\n    rows = rows[1:]\n    if KNOWN:\n        return 1\n    return 2\n";
    expect(await against(text, "KNOWN", "KNOWN and not rows")).toEqual([]);
  });

  it("that it asks something and its opposite", async () => {
    const text = "def check(row):\n    if row is None:\n        return 1\n    return 2\n";
    expect(await against(text, "row is None", "row is None and row is not None")).toEqual(["contradiction"]);
  });

  it("that a loop begins its work anew each time", async () => {
    const text =
      "def add(matrix):\n    rows = exact(matrix)\n    for row in rows:\n        row.append(1)\n    return rows\n";
    expect(await against(text, "row.append", "+rows = exact(matrix)\n        ")).toEqual(["work-undone"]);
  });

  it("that it leaves between two updates", async () => {
    const text =
      "class Shop:\n    def sell(self, price):\n        self.stock -= 1\n        self.earned += price\n        return price\n";
    expect(
      await against(text, "self.earned", "+if not self.stock:\n            return None\n        "),
    ).toEqual(["update-lost"]);
  });
});
