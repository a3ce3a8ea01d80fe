import { describe, expect, it } from "vitest";
import { createCodeIndex } from "../../code/create-code-index.ts";
import { treeOf } from "../../code/tree-fixture.ts";
import { dialectFor } from "./dialects.ts";
import { houseOf } from "./house.ts";
import { plausibilityOf } from "./plausibility.ts";

/** How likely it is that a part of a line is written otherwise, against any other change. */
async function likelihood(text: string, part: string, other: string, name = "module.py"): Promise<number> {
  const tree = treeOf({ [name]: text });
  const code = await createCodeIndex(tree);
  try {
    const file = code.file(name);
    const dialect = file && dialectFor(file);
    if (!file || !dialect) throw new Error("no such file");
    const start = file.text.lastIndexOf(part);
    const change = { start, end: start + part.length, text: other };
    return plausibilityOf(file, [change], dialect, houseOf(code, [name], dialect));
  } finally {
    code.dispose();
    tree.remove();
  }
}

describe("a change after which something is said twice", () => {
  it("is unlikely in a row, in a comparison, in the larger of two", async () => {
    const row = "def answer(rows):\n    return sorted(rows, key=lambda row: (row[0], -row[1]))\n";
    expect(await likelihood(row, "1", "0")).toBeLessThan(0.5);
    expect(await likelihood("def answer(a, b):\n    return a < b\n", "b", "a")).toBeLessThan(0.5);
    expect(await likelihood("def answer(a, b):\n    return max(a, b)\n", "b", "a")).toBeLessThan(0.5);
  });

  it("is as likely as any other in a sum, or where it was said twice before", async () => {
    expect(await likelihood("def answer(a, b):\n    return a + b\n", "b", "a")).toBe(1);
    expect(await likelihood("def answer(a, b):\n    return (a, a)\n", "a", "-a")).toBe(1);
  });
});

describe("an argument that is called as its parameter", () => {
  const text =
    "export function days(year, month) {\n  return year + month;\n}\n\nexport function last(year, month, step) {\n  return days(year, month);\n}\n";

  it("is seldom the wrong one", async () => {
    expect(await likelihood(text, "month", "month + 1", "module.mjs")).toBeLessThan(0.5);
    expect(await likelihood(text, "month", "step", "module.mjs")).toBeLessThan(0.5);
  });

  it("is likelier than another one", async () => {
    const other = text.replace("days(year, month);\n", "days(year, step);\n");
    expect(await likelihood(other, "step", "month", "module.mjs")).toBeGreaterThan(1);
  });
});
