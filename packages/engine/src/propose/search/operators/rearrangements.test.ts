import { describe, expect, it } from "vitest";
import { NO_TESTS } from "../house.ts";
import { javascriptTried, pythonTried, textsTried } from "../variants.testing.ts";

const includes = (tried: readonly string[], wanted: string) => tried.some((text) => text.includes(wanted));

describe("changes of the order of what stands together", () => {
  it.each([
    ["three values in another order", "return rows[a - 1 / b]", 2, "rows[a / b - 1]"],
    [
      "an entry by an entry of another list",
      "for at in range(b):\n    b += a.size\n    rows[a[at]] = 1\nreturn b",
      3,
      "b += rows[a[at]]",
    ],
    ["three values grouped otherwise", "return a - (b * 2)", 2, "return (a - b) * 2"],
    ["both sides as sets", "return a == b", 2, "return set(a) == set(b)"],
    ["an entry counted from the end", "return rows[a]", 2, "return rows[-a]"],
    ["the opposite of what was found", "found = a == b\nreturn [rows, found]", 3, "return [rows, not found]"],
    [
      "the opposite wherever it is set",
      "found = False\nfor row in rows:\n    if row == a:\n        found = True\nreturn found",
      2,
      "found = True\n    for row in rows:\n        if row == a:\n            found = False",
    ],
    [
      "two statements that were written too far in",
      "low = []\nwhile rows:\n    for row in a:\n        if row > b:\n            b = row\n            rows.remove(b)\n            low.append(b)\nreturn low",
      7,
      "                b = row\n        rows.remove(b)\n        low.append(b)\n    return low",
    ],
    [
      "a statement only where two values are alike",
      "low = []\nfor one in a:\n    for other in b:\n        low.append(one)\nreturn low",
      5,
      "            if other == one:\n                low.append(one)",
    ],
    ["the other joint with another question", "if a or b == 2:\n    return rows", 2, "if a and b > 1:"],
    [
      "the digits of what a callback is given",
      'return sorted(rows, key=lambda row: rows.count("1"))',
      2,
      'key=lambda row: bin(row).count("1")',
    ],
    ["where letters end", "return [one for one in a if ord(one) < 100]", 2, "ord(one) < 97"],
  ])("%s, in Python", async (_name, body, line, wanted) => {
    expect(includes(await pythonTried(body, line), wanted)).toBe(true);
  });

  it.each([
    ["three values in another order", "return rows[a - 1 / b];", 2, "rows[a / b - 1]"],
    ["a value where nothing was added", "return a - undefined;", 2, "return a - b;"],
    ["both lengths", "return a === b;", 2, "return a.length === b.length;"],
    ["an entry counted from the end", "return rows[a];", 2, "return rows[rows.length - a];"],
    [
      "the opposite of what was found",
      "let found = false;\nif (a > b) found = true;\nreturn [rows, found];",
      4,
      "return [rows, !found];",
    ],
    [
      "two statements that were written too far in",
      "for (const row of rows) {\n  if (row > b) {\n    b = row;\n    a += 1;\n    a *= 2;\n  }\n}\nreturn a;",
      5,
      "      b = row;\n    }\n    a += 1;\n    a *= 2;\n  }",
    ],
    [
      "a statement only where two values are alike",
      "const low = [];\nfor (const one of a) {\n  for (const other of b) {\n    low.push(one);\n  }\n}\nreturn low;",
      5,
      "if (other === one) low.push(one);",
    ],
    ["where letters end", "return a.charCodeAt(0) < 100;", 2, "a.charCodeAt(0) < 97"],
  ])("%s, in JavaScript", async (_name, body, line, wanted) => {
    expect(includes(await javascriptTried(body, line), wanted)).toBe(true);
  });

  it.each([
    ["a number that is no code of a character", "return a < 100", "a < 97"],
    ["values that are no conditions", "total = a + b\nreturn [rows, total]", "[rows, not total]"],
    ["sums, whose order says nothing", "return a + b + 1", "1 + b + a"],
  ])("leave %s alone", async (_name, body, unwanted) => {
    expect(includes(await pythonTried(body, 2), unwanted)).toBe(false);
  });
});

describe("changes by what the failing tests expect", () => {
  const given = { ...NO_TESTS, ids: ["test_module.py::test_one"] };
  const test = (expected: string) =>
    `from module import answer\n\n\ndef test_one():\n    assert answer(1, 2) == ${expected}\n`;
  const tried = (body: string, expected: string) =>
    textsTried(
      { "module.py": `def answer(a, b):\n    ${body}\n`, "test_module.py": test(expected) },
      { path: "module.py", line: 2 },
      given,
    );

  it("put two values into a text", async () => {
    expect(includes(await tried("return a / b", '"1/2"'), 'return f"{a}/{b}"')).toBe(true);
    expect(includes(await tried("return a - b", '"1-2"'), 'return f"{a}-{b}"')).toBe(true);
  });

  it("calculate where numbers are expected", async () => {
    expect(includes(await tried("return a / b", "0.5"), "f")).toBe(true);
    expect(includes(await tried("return a / b", "0.5"), 'f"{')).toBe(false);
  });

  it("say a text that is expected", async () => {
    expect(includes(await tried('return "low+"', '"low"'), 'return "low"')).toBe(true);
    expect(includes(await tried('return "low+"', "3"), 'return "low"')).toBe(false);
  });
});
