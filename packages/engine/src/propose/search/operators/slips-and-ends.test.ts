import { describe, expect, it } from "vitest";
import { NO_TESTS } from "../house.ts";
import { javascriptTried, pythonTried, textsTried } from "../variants.testing.ts";

const includes = (tried: readonly string[], wanted: string) => tried.some((text) => text.includes(wanted));

describe("changes of what lacks a part", () => {
  it.each([
    [
      "the other half of an exchange",
      "kept = rows[a]\nrows[b] = kept\nreturn rows",
      2,
      "kept = rows[a]\n    rows[a] = rows[b]\n    rows[b] = kept",
    ],
    [
      "the end of an exchange",
      "kept = rows[a]\nrows[a] = rows[b]\nreturn rows",
      2,
      "rows[a] = rows[b]\n    rows[b] = kept",
    ],
    ["an exchange without a place to keep one", "a = b\nb = a\nreturn rows", 2, "a, b = b, a"],
    [
      "the last entry of a loop over all others",
      "low = []\nfor row in rows[:-1]:\n    low.append(row)\n    low.append(a)\nreturn low",
      3,
      "    low.append(rows[-1])\n    return",
    ],
    [
      "the first entry of a loop over all others",
      "low = []\nfor row in rows[1:]:\n    low.append(row)\nreturn low",
      3,
      "low.append(rows[0])\n    for",
    ],
    [
      "what stands between pieces",
      'text = ""\nfor at, row in enumerate(a.split(",")):\n    text += row\nreturn text',
      4,
      'text += ("," if at > 0 else "") + row',
    ],
    [
      "a statement that is commented out",
      "low = min(rows)\n# low = a - low\nreturn low",
      2,
      "low = min(rows)\n    low = a - low\n",
    ],
  ])("%s, in Python", async (_name, body, line, wanted) => {
    expect(includes(await pythonTried(body, line), wanted)).toBe(true);
  });

  it.each([
    [
      "the other half of an exchange",
      "const kept = rows[a];\nrows[b] = kept;\nreturn rows;",
      2,
      "rows[a] = rows[b];\n  rows[b] = kept;",
    ],
    [
      "the last entry of a loop over all others",
      "const low = [];\nfor (const row of rows.slice(0, -1)) {\n  low.push(row);\n}\nreturn low;",
      3,
      "low.push(rows[rows.length - 1]);\n  return",
    ],
    [
      "what stands between pieces",
      'let text = "";\nfor (let at = 0; at < rows.length; at++) {\n  text = text + rows[at];\n}\nreturn text + a.split(/\\s/);',
      4,
      'text = text + (at > 0 ? " " : "") + rows[at]',
    ],
    [
      "a statement that is commented out",
      "let low = Math.min(...rows);\n// low = a - low;\nreturn low;",
      2,
      "low = a - low;\n  return",
    ],
    ["an arrow", "return rows.filter(row > a[row] < 2);", 2, "rows.filter(row => a[row] < 2)"],
  ])("%s, in JavaScript", async (_name, body, line, wanted) => {
    expect(includes(await javascriptTried(body, line), wanted)).toBe(true);
  });

  it("have no exchange where one value goes to two places, and no sentence of a comment", async () => {
    const tried = await pythonTried(
      "kept = a\nrows[0] = kept\nrows[1] = kept\n# the first one wins here\nreturn rows",
      3,
    );
    expect(includes(tried, "a = rows[0]")).toBe(true);
    expect(includes(tried, "\n    the first one wins here")).toBe(false);
    const apart = await pythonTried("low = rows[0]\nb = a\nreturn low + b", 2);
    expect(includes(apart, "rows[0] = b")).toBe(false);
  });

  it("leave an arrow function as it is, and a comparison of names that are known", async () => {
    expect(includes(await javascriptTried("return rows.map(a > b);", 2), "a => b")).toBe(false);
  });
});

describe("changes of what stands in the wrong place", () => {
  it.each([
    ["what is looked for", "return [row for row in rows if row in a]", 2, "if a in row"],
    [
      "two texts to split by",
      'if len(a.split(",")) > 1:\n    return a.split(",")\nreturn a.split(" ")',
      2,
      'len(a.split(" ")) > 1:\n        return a.split(",")\n    return a.split(",")',
    ],
    [
      "the compared value",
      "low = 9\nfor row in rows:\n    if row - a < low:\n        low = row\nreturn low",
      4,
      "low = row - a",
    ],
    [
      "the entry in front",
      "if a > 0:\n    rows.append(rows[a])\nif a < len(rows) - 1:\n    rows.append(rows[a])\nreturn rows",
      2,
      "rows.append(rows[a - 1])\n    if a < len(rows) - 1:\n        rows.append(rows[a + 1])",
    ],
    ["a key", "if rows.get(a):\n    return b\nreturn None", 2, "if a in rows:"],
    [
      "what a text says twice",
      'return "of " + str(a) + " the " + str(b) + "."',
      2,
      '"of the " + str(b) + "."',
    ],
    ["a name in quotes", 'return len("rows")', 2, "len(rows)"],
  ])("%s, in Python", async (_name, body, line, wanted) => {
    expect(includes(await pythonTried(body, line), wanted)).toBe(true);
  });

  it.each([
    ["what is looked for", "return rows.filter((row) => a.includes(row));", 2, "row.includes(a)"],
    [
      "two patterns to split by",
      "if (a.split(/,/).length > 1) return a.split(/,/);\nreturn a.split(/;/);",
      2,
      "a.split(/;/).length > 1) return a.split(/,/);\n  return a.split(/,/)",
    ],
    [
      "the compared value, at all places",
      "let low = 9;\nif (a > 0 && rows[a - 1] < low) { low = rows[a]; }\nif (b > 0 && rows[b - 1] < low) { low = rows[b]; }\nreturn low;",
      3,
      "low = rows[a - 1]; }\n  if (b > 0 && rows[b - 1] < low) { low = rows[b - 1]; }",
    ],
    ["a key", "if (a.name) return b;\nreturn null;", 2, 'if ("name" in a)'],
    [
      "a list in order",
      "const low = rows.filter((row) => row > a);\nreturn low;",
      2,
      "rows.filter((row) => row > a).sort((a, b) => a - b)",
    ],
    ["a list without what it has twice", "return rows.sort((a, b) => a - b);", 2, "[...new Set(rows)].sort"],
  ])("%s, in JavaScript", async (_name, body, line, wanted) => {
    expect(includes(await javascriptTried(body, line), wanted)).toBe(true);
  });

  it("ask of the member that is set, not of one of something else", async () => {
    const body = "if (a.first === b) a.last = rows;\nif (b.first === a) rows.last = a;\nreturn a;";
    expect(includes(await javascriptTried(body, 2), "if (a.last === b) a.last = rows")).toBe(true);
    expect(includes(await javascriptTried(body, 3), "rows.last === a) rows.last = a")).toBe(false);
  });

  it("read no entry beside where it is set", async () => {
    const body = "if a > 0:\n    rows[a] = b\nif b > 0:\n    rows[b] = a\nreturn rows";
    expect(includes(await pythonTried(body, 2), "rows[a - 1] = b\n    if b > 0:\n        rows[b - 1]")).toBe(
      false,
    );
  });
});

describe("changes by what is written about a function", () => {
  const documented = (text: string) => ({
    "module.py": `def answer(rows):\n    """${text}"""\n    total = 0\n    for at, row in enumerate(rows):\n        if at % 3 == 1:\n            total += row\n    return total\n`,
  });

  it("have its numbers, and ask what else divides", async () => {
    const tried = await textsTried(documented("Adds every seventh one, not those of 11."), {
      path: "module.py",
      line: 5,
    });
    expect(includes(tried, "at % 7 == 1")).toBe(true);
    expect(includes(tried, "at % 3 == 1 and at % 11 == 0")).toBe(true);
  });

  it("have none of its examples", async () => {
    const tried = await textsTried(documented("Adds some.\n\n    >>> answer([83, 47])\n    "), {
      path: "module.py",
      line: 5,
    });
    expect(tried.some((text) => /% (?:83|47)/.test(text))).toBe(false);
  });
});

describe("answers that the tests expect", () => {
  const given = { ...NO_TESTS, ids: ["test_module.py::test_none"] };
  const test =
    'from module import answer\n\n\ndef test_none():\n    assert answer([]) == -7\n    assert answer([3]) == "Odd"\n';

  it("are answered where a function has several, those below nothing and those that differ in their case too", async () => {
    const own = 'def answer(rows):\n    for row in rows:\n        return "odd"\n    return rows\n';
    const files = { "module.py": own, "test_module.py": test };
    expect(
      includes(await textsTried(files, { path: "module.py", line: 4 }, given), '"odd"\n    return -7'),
    ).toBe(true);
    expect(includes(await textsTried(files, { path: "module.py", line: 3 }, given), 'return "Odd"')).toBe(
      true,
    );
  });

  it("are not put in the place of the only answer", async () => {
    const files = { "module.py": "def answer(rows):\n    return rows\n", "test_module.py": test };
    expect(
      includes(await textsTried(files, { path: "module.py", line: 2 }, given), "rows):\n    return -7"),
    ).toBe(false);
  });
});
