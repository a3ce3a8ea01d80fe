import { describe, expect, it } from "vitest";
import { NO_TESTS } from "../house.ts";
import { javascriptTried, pythonTried, textsTried } from "../variants.testing.ts";

describe("changes of small functions", () => {
  it.each([
    [
      "two statements that nobody wants",
      "low = min(rows)\nlow = a\nb = low\nreturn low",
      3,
      "low = min(rows)\n    return low",
    ],
    [
      "one statement that nobody wants",
      "low = min(rows)\nlow = a\nreturn low",
      3,
      "low = min(rows)\n    return low",
    ],
    [
      "an entry where a count was",
      "for at in range(len(rows)):\n    if b != a - 1:\n        b += 1\nreturn b",
      3,
      "if rows[at] != a - 1",
    ],
    [
      "two values where a list was",
      "best = a\nfor row in rows:\n    best = max(rows) - 0\nreturn best",
      4,
      "best = max(row, best)",
    ],
    ["the other case of letters", 'return [one for one in a if one in "xyz"]', 2, 'one in "xyzXYZ"'],
    ["the sum of what was the last", "return bin(rows[-1])", 2, "return bin(sum(rows))"],
    ["odd ones alone", "return [one for one in rows if one > a]", 2, "if one > a and one % 2 == 1"],
    ["a power", "low = 3\nreturn round(a ** low) == b", 3, "(round(a ** low) ** 3) == b"],
    [
      "what is counted and never added",
      "total = 0\nfor row in rows:\n    own = 1\n    if row == a:\n        own = 0\nreturn total",
      5,
      "own = 0\n        total += own",
    ],
    ["less of a long sum", "rows[0] = a + b + b + a\nreturn rows", 2, "rows[0] = a + b\n"],
  ])("%s, in Python", async (_name, body, line, wanted) => {
    expect((await pythonTried(body, line)).some((text) => text.includes(wanted))).toBe(true);
  });

  it.each([
    [
      "many conditions joined the other way",
      "if (a !== 1 || a !== 2 || a !== 3 || a !== 4 || a !== 5 || a !== 6) return b;\nreturn rows;",
      2,
      "a !== 1 && a !== 2 && a !== 3 && a !== 4 && a !== 5 && a !== 6",
    ],
    [
      "the same beginning at two places, and not where it is compared",
      'let text = "-";\nfor (const one of rows) {\n  if (one === "-") {\n    text = "-";\n  } else text += one;\n}\nreturn text;',
      2,
      'let text = "";\n  for (const one of rows) {\n    if (one === "-") {\n      text = "";',
    ],
    [
      "an entry where a count was",
      "for (let at = 0; at < rows.length; at++) if (b !== a.at(-1)) b++;\nreturn b;",
      2,
      "rows[at] !== a.at(-1)",
    ],
  ])("%s, in JavaScript", async (_name, body, line, wanted) => {
    const tried = await javascriptTried(body, line);
    const all = line === 2 ? [...tried, ...(await javascriptTried(body, 5))] : tried;
    expect(all.some((text) => text.includes(wanted))).toBe(true);
  });

  it("have a word that is nearly one of the failing tests", async () => {
    const files = {
      "module.py": 'def answer(a):\n    return ["Lisbon", "Madird"].index(a)\n',
      "test_module.py": 'from module import answer\n\n\ndef test_one():\n    assert answer("Madrid") == 1\n',
    };
    const given = { ...NO_TESTS, ids: ["test_module.py::test_one"] };
    const tried = await textsTried(files, { path: "module.py", line: 2 }, given);
    expect(tried.some((text) => text.includes('["Lisbon", "Madrid"]'))).toBe(true);
    expect(tried.some((text) => text.includes('["Madrid", "Madird"]'))).toBe(false);
  });

  it("leave no answer out", async () => {
    expect((await pythonTried("b = 1\nreturn b", 3)).every((text) => text.includes("return"))).toBe(true);
  });

  it("have letters that are a word as they are, where some occur twice", async () => {
    const tried = await pythonTried('return "letter" in a', 2);
    expect(tried.some((text) => text.includes("letterLETTER"))).toBe(false);
  });
});
