import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { wrongCountRecipe } from "./index.ts";

const MANY = "too many values to unpack (expected 2)";
const FEW = "not enough values to unpack (expected 2, got 1)";

async function given(
  message: string,
  files: Readonly<Record<string, string>>,
  ...trace: (readonly [string, string])[]
): Promise<OpenedFault> {
  return givenFault({
    files,
    type: /^cannot/.test(message) ? "TypeError" : "ValueError",
    message,
    trace,
  });
}

const fixed = async (message: string, source: string, line: string) =>
  (await given(message, { "app/a.py": source }, ["app/a.py", line])).fixed(wrongCountRecipe, "app/a.py");

describe("a loop", () => {
  it.each([
    [
      MANY,
      "def show(rows):\n    prices = {}\n    for row in rows:\n        prices[row.name] = 1\n    return [name + price for name, price in prices]\n",
      "for name, price in prices]",
      "in prices.items()]",
    ],
    [
      MANY,
      "def show(prices: dict[str, int]):\n    for name, price in prices:\n        print(name)\n",
      "for name, price",
      "in prices.items():",
    ],
    [
      FEW,
      "class A:\n    def __init__(self):\n        self.prices = {}\n\n    def show(self):\n        for name, price in self.prices:\n            print(name)\n",
      "for name, price",
      "in self.prices.items():",
    ],
    [
      MANY,
      "def show(prices):\n    for name, price in prices.values():\n        print(name)\n",
      "for name, price",
      "in prices.items():",
    ],
    [
      "cannot unpack non-iterable int object",
      "def show(rows):\n    for index, row in rows:\n        print(index)\n",
      "for index, row",
      "in enumerate(rows):",
    ],
    [
      MANY,
      "def load():\n    return {'tea': 1}\n\n\ndef show():\n    for name, price in load():\n        print(name)\n",
      "for name, price",
      "in load().items():",
    ],
  ])("%s %#", async (message, source, line, wanted) => {
    expect(await fixed(message, source, line)).toContain(wanted);
  });

  it("over what a caller hands over knows a dictionary", async () => {
    const files = {
      "app/a.py": "def show(prices):\n    for name, price in prices:\n        print(name, price)\n",
      "app/b.py": "from app.a import show\n\n\ndef run():\n    table = {'tea': 1}\n    show(table)\n",
    };
    const fault = await given(MANY, files, ["app/b.py", "    show(table)"], ["app/a.py", "for name, price"]);
    expect(await fault.fixed(wrongCountRecipe, "app/a.py")).toContain("in prices.items():");
  });

  it("over unknown things is left to people", async () => {
    const fault = await given(
      MANY,
      { "app/a.py": "def show(pairs):\n    for name, price in pairs:\n        print(name)\n" },
      ["app/a.py", "for name"],
    );
    expect(fault.patches(wrongCountRecipe)).toEqual([]);
  });
});

describe("what a function gives", () => {
  it("is completed on the way that gives less", async () => {
    const files = {
      "app/b.py":
        "def load(rows):\n    total = 0\n    if not rows:\n        return []\n    total = sum(rows)\n    return rows, total\n",
      "app/a.py":
        "from app.b import load\n\n\ndef show(rows):\n    found, total = load(rows)\n    return found, total\n",
    };
    const fault = await given("not enough values to unpack (expected 2, got 0)", files, [
      "app/a.py",
      "found, total = load",
    ]);
    expect(await fault.fixed(wrongCountRecipe, "app/b.py")).toContain("        return [], total\n");
  });

  it.each([
    [
      "def load(rows):\n    return rows, sum(rows), len(rows)\n\n\ndef other(rows):\n    found, total, count = load(rows)\n    return found, total, count\n\n\n",
      "found, count = load(rows)",
      "found, _, count = load(rows)",
    ],
    [
      "def load(rows):\n    total = 3\n    errors = []\n    return rows, total, errors\n\n\n",
      "rows, total = load(rows)",
      "rows, total, _ = load(rows)",
    ],
  ])("is taken apart as it is given %#", async (load, line, wanted) => {
    const source = `${load}def show(rows):\n    ${line}\n    return ${line.split(" = ")[0]}\n`;
    const fault = await given(MANY, { "app/a.py": source }, ["app/a.py", line]);
    expect(await fault.fixed(wrongCountRecipe, "app/a.py")).toContain(wanted);
    expect(fault.patches(wrongCountRecipe)[0]).toMatchObject({ basis: "house" });
  });

  it("is no longer taken where nobody reads it", async () => {
    const source =
      "def load(rows):\n    return rows, 1\n\n\ndef show(rows):\n    found, total, errors = load(rows)\n    return found, total\n";
    expect(
      await fixed("not enough values to unpack (expected 3, got 2)", source, "found, total, errors"),
    ).toContain("found, total = load(rows)");
  });
});
