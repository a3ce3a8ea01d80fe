import { describe, expect, it } from "vitest";
import { javascriptTried } from "../variants.testing.ts";

describe("changes of JavaScript that the search tries", () => {
  it.each([
    ["the other sign", "return a < b;", 2, "return a < -b;"],
    ["a sign too many", "return Math.max(-a, b);", 2, "return Math.max(a, b);"],
    ["a truth that should change", "let seen = false;\nseen = true;\nreturn seen;", 3, "seen = !seen;"],
    [
      "what is done for one side only",
      "if (a) rows.push(a.at(0));\nelse rows.push(b.at(0));\nreturn rows.length + a.length;",
      4,
      "rows.length + a.length + b.length",
    ],
    [
      "a list without its first",
      "return rows.map((row) => row * a);",
      2,
      "rows.map((row) => row * a).slice(1);",
    ],
    ["a value that is there, but empty", "if (a) return a;\nreturn b;", 2, "if (a != null) return a;"],
    ["a predicate denied", "return rows.filter((row) => a.has(row));", 2, "(row) => !a.has(row)"],
    ["a name of the function around a callback", "return rows.map((row) => row + a);", 2, "row + b"],
    ["all matches", 'return a.replace(/x(y)/, "");', 2, "/x(y)/g"],
    ["a body without braces", "for (const row of rows) a[b] -= row;\nreturn a;", 2, "a[row] -= row"],
    ["a branch without braces", "if (a) return b;\nelse return rows;", 3, "else return a;"],
    [
      "values instead of their places",
      "for (const row in rows) a += row;\nreturn a;",
      2,
      "const row of rows",
    ],
    ["the other way of counting", "for (let at = a; at > 0; at++) b += at;\nreturn b;", 2, "at > 0; at--"],
    [
      "a case that runs into the next",
      "switch (a) {\n  case 1:\n    b = 2;\n  default:\n    b = 3;\n}\nreturn b;",
      4,
      "b = 2;\n      break;\n",
    ],
    ["what is not there yet", "a = rows.get(b) + 1;\nreturn a;", 2, "(rows.get(b) ?? 0) + 1"],
    ["the entries that win", "return { ...a, ...b };", 2, "{ ...b, ...a }"],
    ["a remainder below 0", "return a % b;", 2, "((a % b) + b) % b"],
    ["numbers in their order", "return rows.sort();", 2, "rows.sort((a, b) => a - b)"],
    ["a list by its entries", "rows.push(a.slice(1));\nreturn rows;", 2, "rows.push(...a.slice(1))"],
    ["a count under a key", "rows.set(a, b);\nreturn rows;", 2, "rows.set(a, (rows.get(a) ?? 0) + b)"],
    ["a key without a parameter", "return `$" + "{a}`;", 2, "`$" + "{a}:$" + "{b}`"],
    ["conditions joined in another order", "return (a || b) && rows || a;", 2, "(a || b) && (rows || a)"],
    [
      "a kind that is let through as well",
      'if (typeof a !== "object") return b;\nreturn a;',
      2,
      '(typeof a !== "object" && typeof a !== "function")'.slice(1, -1),
    ],
    [
      "an object that may be null",
      'if (typeof a === "object") return a.b;\nreturn b;',
      2,
      'typeof a === "object" && a !== null',
    ],
    [
      "a value beside a method that every object has",
      "return a.toString() + b.constructor(-rows);",
      2,
      "b.constructor(rows)",
    ],
    ["an index that goes around", "const size = b;\nreturn rows.at(0)[a + 1] - size;", 3, "[(a + 1) % size]"],
    ["the shortest match", "return a.replace(/<.*>/, b);", 2, "/<.*?>/"],
    ["a list of characters without an end", "return /^\\d{2,4}$/.test(a);", 2, "/^\\d{2,}$/"],
  ])("%s", async (_name, body, line, wanted) => {
    expect((await javascriptTried(body, line)).some((text) => text.includes(wanted))).toBe(true);
  });

  it.each([
    [
      "the condition of an else if",
      "if (a > 1) {\n  return a;\n} else if (b < 2) {\n  return b;\n}\nreturn 0;",
      4,
      "else if (b <= 2) {",
    ],
    [
      "what is decided by a call elsewhere",
      'if (!a.has("x")) {\n  return a;\n}\nif (b > 2) return b;',
      5,
      'b > 2 && !a.has("x")',
    ],
  ])("%s", async (_name, body, line, wanted) => {
    expect((await javascriptTried(body, line)).some((text) => text.includes(wanted))).toBe(true);
  });
});
