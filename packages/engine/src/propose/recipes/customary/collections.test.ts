import { describe, expect, it } from "vitest";
import { type GivenFault, givenFault } from "../fault/open-fault.testing.ts";
import { customaryRecipe } from "./index.ts";

async function fixed(
  source: string,
  line: string,
  [type, message]: readonly [string, string],
  locals?: GivenFault["locals"],
): Promise<string | null> {
  const fault = await givenFault({
    files: { "app/rows.py": source },
    type,
    message,
    trace: [["app/rows.py", line]],
    ...(locals && { locals }),
  });
  return fault.fixed(customaryRecipe, "app/rows.py");
}

const attribute = (kind: string, name: string) =>
  ["AttributeError", `'${kind}' object has no attribute '${name}'`] as const;

describe("one kind of collection that is taken for another", () => {
  it.each([
    [
      "def names(rows):\n    found = {one.name for one in rows}\n    return found.sort()\n",
      "found.sort()",
      attribute("set", "sort"),
      "return sorted(found)",
    ],
    [
      "def names(rows):\n    found = {one.name for one in rows}\n    found.sort(key=len)\n    return found\n",
      "found.sort(",
      attribute("set", "sort"),
      "found = sorted(found, key=len)",
    ],
    [
      "def unique(rows):\n    seen = {}\n    for one in rows:\n        seen.add(one)\n    return seen\n",
      "seen.add",
      attribute("dict", "add"),
      "seen = set()",
    ],
    [
      "def tags(rows):\n    found = set()\n    for one in rows:\n        found.append(one)\n    return found\n",
      "found.append",
      attribute("set", "append"),
      "found.add(one)",
    ],
    [
      "class Cart:\n    def __init__(self):\n        self.items = ()\n\n    def put(self, item):\n        self.items.append(item)\n",
      "self.items.append",
      attribute("tuple", "append"),
      "self.items = []",
    ],
  ])("%s", async (source, line, error, wanted) => {
    expect(await fixed(source, line, error)).toContain(wanted);
  });
});

describe("a blank line of a table", () => {
  const SHORT = ["ValueError", "not enough values to unpack (expected 2, got 0)"] as const;
  const HEAD = "import csv\n\n\n";

  it("is passed over in a loop", async () => {
    const source = `${HEAD}def read(file):\n    rows = csv.reader(file)\n    for row in rows:\n        name, count = row\n        yield name, int(count)\n`;
    const text = await fixed(source, "name, count = row", SHORT, { row: [] });
    expect(text).toContain("    for row in rows:\n        if not row:\n            continue\n");
  });

  it("is passed over in a list", async () => {
    const source = `${HEAD}def read(file):\n    return [row[0] for row in csv.reader(file)]\n`;
    const text = await fixed(source, "return [row", ["IndexError", "list index out of range"], { row: [] });
    expect(text).toContain("[row[0] for row in csv.reader(file) if row]");
  });
});

describe("what has nothing below it", () => {
  it("has no entry in a tree that is gone down", async () => {
    const source =
      "def lines(children, name, depth=0):\n    found = ['  ' * depth + name]\n    for child in children[name]:\n        found += lines(children, child, depth + 1)\n    return found\n";
    expect(await fixed(source, "for child", ["KeyError", "'b'"])).toContain(
      "for child in children.get(name, []):",
    );
  });

  it("is no matter of a table that is not gone down", async () => {
    const source = "def sizes(table, name):\n    return [len(one) for one in table[name]]\n";
    expect(await fixed(source, "return [len", ["KeyError", "'b'"])).toBeNull();
  });
});

describe("what can be gone through once only", () => {
  it.each([
    [
      "def mean(rows):\n    values = (one.size for one in rows)\n    total = sum(values)\n    return total / len(list(values))\n",
      "return total",
      ["ZeroDivisionError", "division by zero"] as const,
      "values = [one.size for one in rows]",
    ],
    [
      "def span(rows):\n    sizes = map(len, rows)\n    return max(sizes) - min(sizes)\n",
      "return max",
      ["ValueError", "min() iterable argument is empty"] as const,
      "sizes = list(map(len, rows))",
    ],
  ])("%s", async (source, line, error, wanted) => {
    expect(await fixed(source, line, error)).toContain(wanted);
  });
});

describe("a field that may be None by its declaration", () => {
  it("is sorted by as a text that is empty", async () => {
    const source =
      "from dataclasses import dataclass\nfrom typing import Optional\n\n\n@dataclass\nclass Entry:\n    day: int\n    note: Optional[str] = None\n\n\ndef newest(entries):\n    return sorted(entries, key=lambda one: (one.day, one.note))\n";
    const error = ["TypeError", "'<' not supported between instances of 'NoneType' and 'str'"] as const;
    expect(await fixed(source, "return sorted", error)).toContain('(one.day, one.note or "")');
  });
});

describe("a loop that looks at the next item", () => {
  const OUT = ["IndexError", "list index out of range"] as const;

  it.each([
    [
      "def steps(rows):\n    return [rows[i + 1] - rows[i] for i in range(len(rows))]\n",
      "for i in range(len(rows) - 1)]",
    ],
    [
      "def steps(rows, show):\n    for i in range(len(rows)):\n        show(rows[i], rows[i + 1])\n",
      "for i in range(len(rows) - 1):",
    ],
    [
      "def total(rows):\n    return sum(rows[i] for i in range(len(rows) + 1))\n",
      "for i in range(len(rows)))",
    ],
  ])("%s", async (source, wanted) => {
    expect(await fixed(source, "rows[i]", OUT)).toContain(wanted);
  });

  it("is left to people where each round does more", async () => {
    const source =
      "def steps(rows, show):\n    for i in range(len(rows)):\n        show(rows[i])\n        show(rows[i + 1])\n";
    expect(await fixed(source, "show(rows[i + 1])", OUT)).toBeNull();
  });
});

describe("blank text for what is declared as a number", () => {
  const of = (declared: string) =>
    fixed(
      `from dataclasses import dataclass\n\n\n@dataclass\nclass Entry:\n    day: str\n    ${declared}\n\n\ndef count(text):\n    return int(text)\n\n\ndef entry(row):\n    return Entry(row["day"], count(row["count"]))\n`,
      "return int",
      ["ValueError", "invalid literal for int() with base 10: ''"],
    );

  it("is what the field has where nothing is given", async () => {
    expect(await of("count: int = 1")).toContain("return int(text) if text else 1");
  });

  it("is no None where the field takes none", async () => {
    expect(await of("count: int")).toBeNull();
  });
});
