import { describe, expect, it } from "vitest";
import { javascriptTried, pythonTried, textsTried } from "../variants.testing.ts";

const has = (texts: readonly string[], part: string) => texts.some((text) => text.includes(part));
const given = (name: string) => ({ ids: [`test_module.py::${name}`], raised: [], said: "" });

describe("a number with decimals", () => {
  it("is another one, all or nothing", async () => {
    const found = await pythonTried("share = 0.0\nreturn share * a", 2);
    expect(has(found, "share = 1.0")).toBe(true);
    expect(has(await javascriptTried("return a * 0.5;", 2), "return a * 0.05;")).toBe(true);
  });
});

describe("what a text begins with", () => {
  it("reaches up to the sign between its parts", async () => {
    const found = await pythonTried('return a == "/" or a.startswith(b)', 2);
    expect(has(found, 'a.startswith(b + "/")')).toBe(true);
    const script = await javascriptTried('return a.split(".")[0] === b || a.endsWith(b);', 2);
    expect(has(script, 'a.endsWith("." + b)')).toBe(true);
  });
});

describe("an entry of a list", () => {
  it("is kept at its place", async () => {
    const found = await javascriptTried("const at = b;\nrows.push(a);\nreturn at;", 3);
    expect(has(found, "rows[at] = a;")).toBe(true);
  });

  it("stays where a list is put together of its parts", async () => {
    const found = await pythonTried("rows = [rows[-1], *rows[:-1]]\nreturn rows", 2);
    expect(has(found, "rows = [rows[0], rows[-1], *rows[1:-1]]")).toBe(true);
  });

  it("is copied where the list is changed", async () => {
    const found = await pythonTried("lines = rows(a)\nspend(lines)\nreturn lines", 2);
    expect(has(found, "lines = [dict(entry) for entry in rows(a)]")).toBe(true);
    const script = await javascriptTried(
      "const known = new Map(rows.map((row) => [row.id, row]));\nreturn known;",
      2,
    );
    expect(has(script, "[row.id, { ...row }]")).toBe(true);
  });
});

describe("a list that is walked in the order in which it comes", () => {
  const text = (walk: string) =>
    `def cheapest(cables):\n    """What costs least."""\n    found = []\n    ${walk}\n        found.append(cable.name)\n    return found\n\n\ndef total(cables):\n    return sum(cable.cost for cable in cables)\n`;

  it("is walked in that of a member", async () => {
    const found = await textsTried(
      { "module.py": text("for cable in cables:") },
      { path: "module.py", line: 4 },
    );
    expect(has(found, "for cable in sorted(cables, key=lambda cable: cable.cost):")).toBe(true);
    const script = await javascriptTried("for (const row of rows) a(row.cost);\nreturn b;", 2);
    expect(has(script, "of [...rows].sort((a, b) => a.cost - b.cost))")).toBe(true);
  });

  it("and the list counts as read where its entries are spread", async () => {
    const script = await javascriptTried("for (const row of rows) a(row.cost);\nreturn b;", 2);
    const place = script.findIndex((text) => text.includes("of [...rows].sort((a, b) => a.cost - b.cost))"));
    const parameterLost = script.findIndex((text) => text.includes("for (const row of a)"));
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThan(parameterLost < 0 ? script.length : parameterLost);
  });

  it("in that of one which only the failing tests name", async () => {
    const files = {
      "module.py": "def names(rows):\n    return [row.name for row in rows]\n",
      "test_module.py":
        "from module import names, Row\n\n\ndef test_names():\n    assert names([Row(name=1, hour=2)]) == [1]\n",
    };
    const found = await textsTried(files, { path: "module.py", line: 2 }, given("test_names"));
    expect(has(found, "for row in sorted(rows, key=lambda row: row.hour)]")).toBe(true);
  });
});

describe("what something is ordered by", () => {
  it("has one more part", async () => {
    const found = await pythonTried(
      "a.goals\nreturn sorted(rows, key=lambda row: (-row.points, row.name))",
      3,
    );
    expect(has(found, "(-row.points, -row.goals, row.name)")).toBe(true);
    const script = await javascriptTried(
      "a(b.name);\nreturn rows.sort((one, other) => one.age - other.age);",
      3,
    );
    expect(has(script, "one.age - other.age || one.name.localeCompare(other.name)")).toBe(true);
  });
});

describe("a call of the function", () => {
  it("is made once more, of another value", async () => {
    const text =
      "export function remove(node, key) {\n  if (key > node.key) node.right = remove(node.right, key);\n  else {\n    node.key = first(node.right);\n  }\n  return node;\n}\n";
    const found = await textsTried({ "tree.js": text }, { path: "tree.js", line: 4 });
    expect(has(found, "node.right = remove(node.right, node.key);")).toBe(true);
  });

  it("is made of both parts", async () => {
    const text =
      "def depth(node):\n    if node is None:\n        return 0\n    return 1 + depth(node.left)\n\n\ndef size(node):\n    return size(node.left) + size(node.right)\n";
    const found = await textsTried({ "tree.py": text }, { path: "tree.py", line: 4 });
    expect(has(found, "return 1 + max(depth(node.left), depth(node.right))")).toBe(true);
  });

  it("gets the value that it leaves out in the middle", async () => {
    const text =
      "export function flat(rows, most, level = 0) {\n  return rows.map((row) => flat(row, level + 1));\n}\n";
    const found = await textsTried({ "flat.js": text }, { path: "flat.js", line: 2 });
    expect(has(found, "flat(row, most, level + 1)")).toBe(true);
  });
});

describe("what was begun", () => {
  it("is ended behind the loop, where there is something left", async () => {
    const found = await pythonTried(
      "last = None\nfor row in rows:\n    if last is None:\n        last = row\n    else:\n        a.append(last)\nreturn a",
      3,
    );
    expect(has(found, "if last is not None:\n        a.append(last)\n")).toBe(true);
  });

  it("is answered by what is left of it", async () => {
    const found = await pythonTried(
      "open = []\nfor at in rows:\n    if at in a:\n        if not open:\n            return at\n        open.pop()\n    else:\n        open.append((at, b))\nreturn None",
      3,
    );
    expect(has(found, "if open:\n        return open[0][0]\n")).toBe(true);
  });

  it("is set back once its answer is known", async () => {
    const text =
      "class Machine:\n    def __init__(self):\n        self.coins = 0\n\n    def cancel(self):\n        self.coins = 0\n\n    def sell(self, price):\n        return self.coins - price\n";
    const found = await textsTried({ "machine.py": text }, { path: "machine.py", line: 9 });
    expect(has(found, "result = self.coins - price\n        self.coins = 0\n        return result")).toBe(
      true,
    );
  });
});

describe("a statement that the place beside it has", () => {
  it("is done in this branch, or its opposite", async () => {
    const found = await pythonTried(
      "if a:\n    rows.total += b\nelse:\n    rows.lines.append(b)\nreturn rows",
      5,
    );
    expect(has(found, "rows.total -= b\n        rows.lines.append(b)")).toBe(true);
  });

  it("puts back what was taken out and changed", async () => {
    const found = await javascriptTried(
      "const own = rows.get(a) ?? [];\nown.push(b);\nreturn own.length;",
      3,
    );
    expect(has(found, "own.push(b);\n  rows.set(a, own);")).toBe(true);
  });

  it("takes from both what is the smaller of two", async () => {
    const found = await pythonTried("taken = min(a, rows.left)\na -= taken\nreturn a", 3);
    expect(has(found, "rows.left -= taken")).toBe(true);
  });

  it("changes a sign", async () => {
    const found = await pythonTried(
      "result = 1\nfor row in rows:\n    if a:\n        swap(row)\n    result *= row\nreturn result",
      5,
    );
    expect(has(found, "result = -result")).toBe(true);
  });
});

describe("a value", () => {
  it("has its own quotes doubled between quotes", async () => {
    const quoted = ['return `"$', '{a}"`;'].join("");
    expect(has(await javascriptTried(quoted, 2), "replaceAll('\"', '\"\"')")).toBe(true);
    expect(has(await pythonTried("return f'\"{a}\"'", 2), "replace")).toBe(true);
  });

  it("passes through the function that nothing calls", async () => {
    const text = "def tidy(name):\n    return name.strip()\n\n\ndef greet(name):\n    return name\n";
    const found = await textsTried({ "names.py": text }, { path: "names.py", line: 6 });
    expect(has(found, "return tidy(name)")).toBe(true);
  });

  it("joins a key", async () => {
    const found = await pythonTried(
      "key = (a, b)\nif key not in rows.known:\n    rows.known[key] = make(a, b, c)\nreturn rows.known[key]",
      2,
      "def answer(a, b, c, rows):",
    );
    expect(has(found, "key = (a, b, c)")).toBe(true);
  });

  it("is told apart by the kind that the failing tests make", async () => {
    const files = {
      "copy.js":
        "export function copy(value) {\n  if (value instanceof Map) {\n    return new Map(value);\n  }\n  return { ...value };\n}\n",
      "copy.test.js":
        'import { copy } from "./copy.js";\ntest("dates", () => {\n  expect(copy(new Date(5))).toEqual(new Date(5));\n});\n',
    };
    const told = { ids: ["copy.test.js::dates"], raised: [], said: "" };
    const found = await textsTried(files, { path: "copy.js", line: 2 }, told);
    expect(has(found, "if (value instanceof Date) return new Date(value);")).toBe(true);
  });
});

describe("a member that is set and never read", () => {
  it("is answered where something plain was", async () => {
    const text =
      "class Trie:\n    def __init__(self):\n        self.children = {}\n        self.ends = False\n\n    def add(self, word):\n        self.ends = True\n\n    def has(self, word):\n        node = self\n        for letter in word:\n            node = node.children[letter]\n        return True\n";
    const found = await textsTried({ "trie.py": text }, { path: "trie.py", line: 13 });
    expect(has(found, "return node.ends")).toBe(true);
  });
});

describe("a name that nothing reads", () => {
  it("is calculated together with a value", async () => {
    const found = await pythonTried(
      "total = 0\nfor row, count in rows:\n    total += row.price\nreturn total",
      4,
    );
    expect(has(found, "total += row.price * count")).toBe(true);
  });
});

describe("calls on one value", () => {
  it("are made in another order", async () => {
    const found = await javascriptTried(
      'return a.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("&", "&amp;");',
      2,
    );
    expect(
      has(found, 'return a.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");'),
    ).toBe(true);
  });
});

describe("what is done to one parameter", () => {
  it("is done to the one beside it", async () => {
    const found = await pythonTried("b = rows.root(b)\nrows.parents[a] = b", 2);
    expect(has(found, "a = rows.root(a)\n    b = rows.root(b)")).toBe(true);
  });
});

describe("a list of characters in a pattern", () => {
  it("is followed by one more", async () => {
    const found = await javascriptTried("return a.replace(/([A-Z]+)([A-Z])/g, b);", 2);
    expect(has(found, "/([A-Z]+)([A-Z][a-z])/g")).toBe(true);
  });
});
