import { describe, expect, it } from "vitest";
import { NO_TESTS } from "../house.ts";
import { javascriptTried, pythonTried, textsTried } from "../variants.testing.ts";

const has = (texts: readonly string[], part: string) => texts.some((text) => text.includes(part));
const failing = (id: string, said: string) => ({ ...NO_TESTS, ids: [id], said });

describe("receivers that are not there", () => {
  const basket =
    "class Basket:\n    def total(self, rate):\n        found = 0\n        for price in this.prices:\n            found += price\n        return found * rate * this.factor\n";

  it("are called self in Python, at all places of the method", async () => {
    const given = failing("test_basket.py::test_total", "name 'this' is not defined");
    const found = await textsTried({ "basket.py": basket }, { path: "basket.py", line: 4 }, given);
    expect(found.some((text) => text.includes("in self.prices") && text.includes("* self.factor"))).toBe(
      true,
    );
  });

  it("are called this in JavaScript", async () => {
    const text =
      "export class Basket {\n  total(rate) {\n    const all = self.prices.length;\n    return all * self.rate * rate;\n  }\n}\n";
    const given = failing("basket.test.js::total", "self is not defined");
    const found = await textsTried({ "basket.js": text }, { path: "basket.js", line: 3 }, given);
    expect(found.some((one) => one.includes("this.prices") && one.includes("this.rate"))).toBe(true);
  });

  it("but not where no failure says that there is none, nor in a plain function", async () => {
    const quiet = await textsTried({ "basket.py": basket }, { path: "basket.py", line: 4 });
    expect(has(quiet, "self.prices")).toBe(false);
    const plain = "def total(rows):\n    return this.sum(rows)\n";
    const given = failing("test_basket.py::test_total", "name 'this' is not defined");
    const found = await textsTried({ "basket.py": plain }, { path: "basket.py", line: 2 }, given);
    expect(has(found, "self.sum")).toBe(false);
  });

  it("a holder that is not there is left out, of a target too", async () => {
    const text =
      "def area(rows):\n    grid.height, width = len(rows), len(rows[0])\n    return height * width\n";
    const given = failing("test_area.py::test_area", "name 'grid' is not defined");
    const found = await textsTried({ "area.py": text }, { path: "area.py", line: 2 }, given);
    expect(has(found, "    height, width = len(rows)")).toBe(true);
    const javascript =
      "export function widest(rows) {\n  const widths = rows.map(row => row.length);\n  return Math.max(...box.widths);\n}\n";
    const of = failing("widest.test.js::widest", "box is not defined");
    const tried = await textsTried({ "widest.js": javascript }, { path: "widest.js", line: 3 }, of);
    expect(has(tried, "Math.max(...widths)")).toBe(true);
  });
});

describe("loops that wait for one count and move another", () => {
  it("move what they wait for, each of two that are crossed", async () => {
    const found = await pythonTried(
      "i = j = 0\nkept = []\nwhile i < len(a):\n    kept.append(a[i])\n    j += 1\nwhile j < len(b):\n    kept.append(b[j])\n    i += 1\nreturn kept",
      6,
    );
    expect(
      found.some((text) => /a\[i\]\)\n {8}i \+= 1/.test(text) && /b\[j\]\)\n {8}j \+= 1/.test(text)),
    ).toBe(true);
  });

  it("in JavaScript", async () => {
    const found = await javascriptTried(
      "let at = 0;\nlet sum = 0, end = 0;\nwhile (at < rows.length) {\n  sum += rows[at];\n  end++;\n}\nreturn sum;",
      6,
    );
    expect(has(found, "sum += rows[at];\n    at++;")).toBe(true);
  });

  it("but not where what they wait for is moved", async () => {
    const found = await pythonTried(
      "i = j = 0\nwhile i < len(a):\n    i += 2\n    j += 1\nwhile j < len(b):\n    j += 2\n    i += 1\nreturn i",
      5,
    );
    const isCrossed = (text: string) =>
      /i \+= 2\n {8}i \+= 1/.test(text) && /j \+= 2\n {8}j \+= 1/.test(text);
    expect(found.some(isCrossed)).toBe(false);
  });
});

describe("what objects inherit", () => {
  it("an object that is filled by keys has none of it; keys that are walked are its own", async () => {
    const found = await javascriptTried(
      "const kept = {};\nfor (const key in rows) kept[rows[key]] = key;\nreturn kept;",
      2,
    );
    expect(has(found, "const kept = Object.create(null);")).toBe(true);
    const walked = await javascriptTried("for (const key in rows) a.push(rows[key]);\nreturn a;", 2);
    expect(has(walked, "for (const key of Object.keys(rows))")).toBe(true);
  });

  it("but not one that has written keys alone", async () => {
    const found = await javascriptTried('const kept = {};\nkept.size = a;\nreturn kept["size"];', 2);
    expect(has(found, "Object.create")).toBe(false);
  });

  it("a method of lists that is not there, of what is only like one", async () => {
    const text = "export function last(rows) {\n  return rows.slice(-1);\n}\n";
    const given = failing("last.test.js::last", "rows.slice is not a function");
    const found = await textsTried({ "last.js": text }, { path: "last.js", line: 2 }, given);
    expect(has(found, "return Array.prototype.slice.call(rows, -1);")).toBe(true);
    expect(has(await textsTried({ "last.js": text }, { path: "last.js", line: 2 }), "prototype")).toBe(false);
  });
});

describe("the two values for nothing of JavaScript", () => {
  it("a case that is left for one is left for the other", async () => {
    const found = await javascriptTried(
      "if (a.limit === undefined && b.limit !== undefined) {\n  return false;\n}\nreturn rows;",
      2,
    );
    expect(has(found, "if (a.limit === null && b.limit !== null) {\n    return false;\n  }\n  if (")).toBe(
      true,
    );
    const empty = await javascriptTried("if (a === null) return rows;\nreturn a.rows;", 2);
    expect(has(empty, "if (a === undefined) return rows;\n  if (")).toBe(true);
  });

  it("but not where both are asked for", async () => {
    const found = await javascriptTried("if (a == null) return rows;\nreturn a.rows;", 2);
    expect(has(found, "undefined) return rows;\n  if (a == null)")).toBe(false);
  });
});

describe("what the file asks elsewhere", () => {
  const days =
    'import { isClosed } from "./closed.js";\nexport function days(first, last) {\n  const all = range(first, last).filter((day) => !isClosed(day));\n  return all.length - 1;\n}\n';

  it("decides whether a number counts", async () => {
    const found = await textsTried({ "days.js": days }, { path: "days.js", line: 4 });
    expect(has(found, "all.length - (isClosed(first) ? 0 : 1)")).toBe(true);
    const python =
      "def is_open(day):\n    return day < 6\n\n\ndef days(first, last):\n    if last < first:\n        return 0\n    return last - first + 1\n";
    const tried = await textsTried({ "days.py": python }, { path: "days.py", line: 6 });
    expect(has(tried, "if last < first and not is_open(last):")).toBe(true);
    const counted = await textsTried({ "days.py": python }, { path: "days.py", line: 8 });
    expect(has(counted, "last - first + (1 if is_open(first) else 0)")).toBe(true);
  });

  it("but a function does not ask itself", async () => {
    const own = "def is_open(day, rows):\n    if day in rows:\n        return False\n    return day < 6\n";
    const found = await textsTried({ "days.py": own }, { path: "days.py", line: 2 });
    expect(has(found, "is_open(day)")).toBe(false);
  });
});

describe("rows that are compared", () => {
  it("by one of their entries, by place or by a name of the tests", async () => {
    const found = await pythonTried(
      "best = rows[0]\nfor row in rows:\n    if row > best:\n        best = row\nreturn best",
      4,
    );
    expect(has(found, "if row[1] > best[1]:")).toBe(true);
    const files = {
      "oldest.js":
        "export function oldest(rows) {\n  let best = rows[0];\n  for (const row of rows) {\n    if (row > best) best = row;\n  }\n  return best;\n}\n",
      "oldest.test.js": 'it("is found", () => {\n  expect(oldest([{ age: 3 }]).age).toBe(3);\n});\n',
    };
    const given = failing("oldest.test.js::is found", "");
    expect(has(await textsTried(files, { path: "oldest.js", line: 4 }, given), "row.age > best.age")).toBe(
      true,
    );
  });

  it("but not where one of them is a number", async () => {
    const found = await pythonTried("if a > 3:\n    return b\nreturn rows", 2);
    expect(has(found, "a[1]")).toBe(false);
  });
});

describe("errors that are expected and never said", () => {
  it("come where a parameter is not what it should be", async () => {
    const files = {
      "fill.js": "export function fill(text, letter) {\n  return text.replaceAll(letter, '');\n}\n",
      "fill.test.js": 'it("refuses", () => {\n  expect(() => fill("ab", "xy")).toThrow();\n});\n',
    };
    const given = failing("fill.test.js::refuses", "Received function did not throw");
    const found = await textsTried(files, { path: "fill.js", line: 2 }, given);
    expect(has(found, 'if (typeof letter === "string" && letter.length !== 1) throw new Error(')).toBe(true);
  });

  it("but not where the tests expect none", async () => {
    const files = { "fill.py": "def fill(text, letter):\n    return text * letter\n" };
    const given = failing("test_fill.py::test_fill", "assert 3 == 4");
    expect(has(await textsTried(files, { path: "fill.py", line: 2 }, given), "raise")).toBe(false);
  });
});

describe("values of which nothing is calculated", () => {
  it("an answer of yes or no is no number, and an order that is given is not dropped", async () => {
    const found = await javascriptTried(
      "const wide = /x/.test(a);\nreturn wide ? a.length : Math.max(b, /x/.test(a));",
      3,
    );
    expect(has(found, "Math.min(/x/.test(a)")).toBe(false);
    const sorted = await javascriptTried("return rows.sort((one, other) => other - one);", 2);
    expect(has(sorted, "reverse((")).toBe(false);
    expect(has(await javascriptTried("return rows.sort();", 2), "rows.reverse()")).toBe(true);
  });

  it("numbers of an example are none that the documentation names", async () => {
    const text =
      "/**\n * Days of the given weeks, 7 each.\n *\n * @example\n * // Weeks of 2014:\n * days(2014, 52)\n */\nexport function days(weeks) {\n  return weeks * 5;\n}\n";
    const found = await textsTried({ "days.js": text }, { path: "days.js", line: 9 });
    expect(has(found, "weeks * 7")).toBe(true);
    expect(has(found, "2014")).toBe(false);
  });
});
