import { describe, expect, it } from "vitest";
import { javascriptTried, pythonTried } from "../variants.testing.ts";

describe("what may be wrong in one way at several places", () => {
  it.each([
    [
      "digits for texts",
      "text = ''\nfor row in rows:\n    if row:\n        text += 0\n    else:\n        text += 1\nreturn text",
      5,
      'text += "0"\n        else:\n            text += "1"',
    ],
    [
      "a list for plain brackets",
      "found = ()\nfor row in rows:\n    found += (row)\nreturn found",
      4,
      "found = []\n    for row in rows:\n        found += [row]",
    ],
    [
      "whole values for entries",
      "best = a\nfor row in rows:\n    if row[1] > best[1]:\n        best = row\nreturn best",
      4,
      "if row > best:",
    ],
    [
      "boundaries on both sides",
      "if a < b and rows > a:\n    return 1\nreturn 0",
      2,
      "if a <= b and rows >= a:",
    ],
  ])("%s, in Python", async (_name, body, line, wanted) => {
    expect((await pythonTried(body, line)).some((text) => text.includes(wanted))).toBe(true);
  });

  it.each([
    [
      "boundaries of many conditions",
      "if (a < b && rows < a && b > rows) return 1;\nreturn 0;",
      2,
      "a <= b && rows <= a && b >= rows",
    ],
    [
      "the other order",
      "const at = a > b ? a : b;\nif (a < at) return rows;\nreturn at;",
      2,
      "const at = a < b ? a : b;",
    ],
  ])("%s, in JavaScript", async (_name, body, line, wanted) => {
    expect((await javascriptTried(body, line)).some((text) => text.includes(wanted))).toBe(true);
  });

  it("names in quotes where values are read by them", async () => {
    const texts = await javascriptTried("const first = rows['a'];\nreturn first + rows['b'];", 3);
    expect(texts.some((text) => text.includes("rows[a];\n  return first + rows[b];"))).toBe(true);
  });

  it("is not looked for where only some of the brackets are meant", async () => {
    const texts = await pythonTried("low = (a + b) * 2\nhigh = (a, b)\nreturn low", 2);
    expect(texts.some((text) => text.includes("[a + b] * 2"))).toBe(false);
  });
});

describe("a statement that only reads something", () => {
  it.each([
    ["counts it up", "rows[a][b];\nreturn rows;", 2, "rows[a][b] += 1;"],
    ["adds to it", "a + b;\nreturn a;", 2, "a += b;"],
    ["sets it", "rows.size === a;\nreturn rows;", 2, "rows.size = a;"],
    ["sets what an arrow only says", "a => a + 1;\nreturn a;", 2, "a = a + 1;"],
    ["calls it", "rows.sort;\nreturn rows;", 2, "rows.sort();"],
    ["raises it", 'if (!a) new RangeError("none");\nreturn a;', 2, 'throw new RangeError("none");'],
    ["answers with what it prints", "const own = a + b;\nconsole.log(own);", 3, "return own;"],
    ["keeps what is made of it", "a.trim();\nreturn a;", 2, "a = a.trim();"],
  ])("%s, in JavaScript", async (_name, body, line, wanted) => {
    expect((await javascriptTried(body, line)).some((text) => text.includes(wanted))).toBe(true);
  });

  it.each([
    ["sets it", "a == b\nreturn a", 2, "a = b\n"],
    ["calls it", "rows.sort\nreturn rows", 2, "rows.sort()\n"],
    ["raises it", "if not a:\n    ValueError('none')\nreturn a", 3, "raise ValueError('none')"],
    ["answers with what it prints", "own = a + b\nprint(own)", 3, "return own\n"],
    ["keeps what is made of it", "sorted(rows)\nreturn rows", 2, "rows = sorted(rows)\n"],
  ])("%s, in Python", async (_name, body, line, wanted) => {
    expect((await pythonTried(body, line)).some((text) => text.includes(wanted))).toBe(true);
  });

  it("is left alone where it changes something itself", async () => {
    const texts = await javascriptTried("rows.items.push(a);\nreturn rows;", 2);
    expect(texts.some((text) => text.includes("rows.items = rows.items.push(a)"))).toBe(false);
  });
});

describe("a list in order", () => {
  it("is one by the lengths of its texts, too", async () => {
    const python = await pythonTried("found = [row for row in rows if row]\nreturn found", 3);
    expect(python.some((text) => text.includes("return sorted(found, key=len)"))).toBe(true);
    const javascript = await javascriptTried("const found = rows.filter(Boolean);\nreturn found;", 3);
    expect(javascript.some((text) => text.includes("found.sort((a, b) => a.length - b.length)"))).toBe(true);
  });

  it("is not made of what is read by its places", async () => {
    const texts = await pythonTried("found = [row for row in rows if row]\nreturn found[0]", 3);
    expect(texts.some((text) => text.includes("sorted(found, key=len)"))).toBe(false);
  });
});

describe("values of one expression", () => {
  it.each([
    ["without what stands between two operators", 'return a + "cents" % b !== 0;', 2, "return a % b !== 0;"],
    ["calculated where they were compared", "return a === b;", 2, "return a - b;"],
    [
      "up to the half",
      "for (let at = 0; at < rows.length; at++) a += at;\nreturn a;",
      2,
      "at < Math.floor(rows.length / 2);",
    ],
    ["asked where they were set", "if (a = 2) return rows;\nreturn b;", 2, "if (a === 2)"],
    [
      "of every second",
      "for (let at = 0; at < b; at++) {\n  if (at === 0) a++;\n}\nreturn a;",
      3,
      "if (at % 2 === 0)",
    ],
    ["without the list around it", "return [...rows];", 2, "return rows;"],
    ["with the sign moved as well", "a >>= 1;\nreturn a;", 2, "a >>>= 1;"],
    ["a value for nothing", "if (a <= undefined) return rows;\nreturn a;", 2, "if (a <= b) return rows;"],
    ["a value for a text", 'return rows.join("b");', 2, "return rows.join(b);"],
    ["with the other sign, of an entry", "if (rows[a] < b) return a;\nreturn b;", 2, "if (-rows[a] < b)"],
  ])("%s, in JavaScript", async (_name, body, line, wanted) => {
    expect((await javascriptTried(body, line)).some((text) => text.includes(wanted))).toBe(true);
  });

  it("are no errors where a name only looks like one", async () => {
    const texts = await javascriptTried("return newErrors(a);", 2);
    expect(texts.some((text) => text.includes("throw"))).toBe(false);
  });

  it("are not calculated where a way is chosen by them", async () => {
    const texts = await javascriptTried("if (a === b) return rows;\nreturn a;", 2);
    expect(texts.some((text) => text.includes("if (a - b)"))).toBe(false);
  });
});
