import { describe, expect, it } from "vitest";
import { javascriptTried, pythonTried, textsTried } from "../variants.testing.ts";

const has = (texts: readonly string[], part: string) => texts.some((text) => text.includes(part));

describe("a value of somebody else that is kept, changed or walked", () => {
  it("is copied", async () => {
    const changed = await pythonTried("result = rows\nresult[a] = b\nreturn result", 2);
    expect(has(changed, "result = list(rows)")).toBe(true);
    expect(has(changed, "result = dict(rows)")).toBe(true);
    const kept = await javascriptTried("this.rows = rows;\nreturn this;", 2);
    expect(has(kept, "this.rows = [...rows];")).toBe(true);
    const walked = await javascriptTried("for (const row of rows) {\n  row(a);\n}\nreturn b;", 2);
    expect(has(walked, "for (const row of [...rows])")).toBe(true);
  });

  it("but no number is", async () => {
    const found = await pythonTried("total = a - 1\nresult = total\nreturn result", 3);
    expect(has(found, "dict(total)")).toBe(false);
  });
});

describe("a number that has to stay within bounds", () => {
  it("is the last place of the list at the most that it is an index of", async () => {
    const found = await pythonTried("place = int(a * b)\nreturn rows[place]", 2);
    expect(has(found, "place = min(int(a * b), len(rows) - 1)")).toBe(true);
    const script = await javascriptTried("const share = a / b;\nreturn share * 2;", 3);
    expect(has(script, "return Math.max(0, share * 2);")).toBe(true);
  });
});

describe("a number in a text", () => {
  it("has noughts in front", async () => {
    expect(has(await javascriptTried('return a + ":" + String(b);', 2), 'String(b).padStart(2, "0")')).toBe(
      true,
    );
    expect(has(await pythonTried('return f"{a}:{b}"', 2), 'f"{a}:{b:02d}"')).toBe(true);
  });
});

describe("a loop that answers with its first entry", () => {
  it("answers only one of yes and no there", async () => {
    const found = await javascriptTried("for (const row of rows) {\n  return row !== a;\n}\nreturn true;", 3);
    expect(has(found, "if (row === a) return false;")).toBe(true);
    const python = await pythonTried("for row in rows:\n    return row in b\nreturn False", 3);
    expect(has(python, "if row in b:\n            return True")).toBe(true);
  });
});

describe("a member that another method sets back", () => {
  const text = [
    "class Lines:",
    "    def __init__(self):",
    '        self.rest = ""',
    "",
    "    def push(self, piece):",
    "        self.rest += piece",
    "        return [self.rest]",
    "",
    "    def end(self):",
    "        last = self.rest",
    '        self.rest = ""',
    "        return last",
    "",
  ].join("\n");

  it("is set back here as well", async () => {
    const found = await textsTried({ "lines.py": text }, { path: "lines.py", line: 6 });
    expect(has(found, 'self.rest += piece\n        self.rest = ""\n')).toBe(true);
  });
});

describe("conditions in brackets", () => {
  it("are joined the other way", async () => {
    const found = await pythonTried("if (a or b) and not rows:\n    return 1\nreturn 2", 2);
    expect(has(found, "if a or (b and not rows):")).toBe(true);
    const script = await javascriptTried("if ((a || b) && rows) return 1;\nreturn 2;", 2);
    expect(has(script, "if (a || (b && rows)) return 1;")).toBe(true);
  });
});

describe("slips of one call or operator", () => {
  it("the largest instead of the sum, none of nothing", async () => {
    expect(
      has(
        await pythonTried("return sum(row.size for row in rows)", 2),
        "max((row.size for row in rows), default=0)",
      ),
    ).toBe(true);
  });

  it("bits are taken out", async () => {
    expect(has(await javascriptTried("return a ^ b;", 2), "return a & ~b;")).toBe(true);
  });

  it("a row by which something is ordered has the other sign in one more entry", async () => {
    const found = await pythonTried("return sorted(rows, key=lambda row: (-row.size, row.age))", 2);
    expect(has(found, "(-row.size, -row.age)")).toBe(true);
  });

  it("two spellings of a text", async () => {
    expect(has(await pythonTried("return a.strip() == b", 2), "a.strip().lower() == b")).toBe(true);
  });

  it("half a cent counts as one", async () => {
    const found = await pythonTried("return a.quantize(b)", 2);
    expect(has(found, 'a.quantize(b, rounding="ROUND_HALF_UP")')).toBe(true);
  });

  it("all of a list where a list of its first entry was taken", async () => {
    expect(has(await javascriptTried("return a([rows[0]]);", 2), "return a(rows);")).toBe(true);
  });
});

describe("what a function asks for and never changes", () => {
  it("is counted where it goes on", async () => {
    const found = await pythonTried(
      "counts = {row: 0 for row in rows}\nfor one in a:\n    best = min(rows, key=lambda row: counts[row])\n    b[one] = best\nreturn b",
      4,
    );
    expect(has(found, "counts[best] += 1")).toBe(true);
  });

  it("not where it is changed already", async () => {
    const found = await pythonTried(
      "counts = {}\nfor one in a:\n    counts[one] = 1\n    b = counts[one]\nreturn b",
      5,
    );
    expect(has(found, "counts[b] += 1")).toBe(false);
  });
});

describe("what goes on is told where it goes on", () => {
  it("a count that is asked about and never moved", async () => {
    const found = await pythonTried("if rows.left == 0:\n    raise KeyError(a)\nb = a\nreturn b", 4);
    expect(has(found, "b = a\n    rows.left -= 1\n")).toBe(true);
  });

  it("what a loop counts begins again", async () => {
    const found = await pythonTried(
      "run = 0\nfor row in rows:\n    run = run + 1 if row > a else run\nreturn run",
      4,
    );
    expect(has(found, "run = run + 1 if row > a else 0")).toBe(true);
  });

  it("what is empty is left out", async () => {
    expect(
      has(await pythonTried("return [row.strip() for row in rows]", 2), "for row in rows if row.strip()]"),
    ).toBe(true);
    expect(has(await javascriptTried('return a.split("/");', 2), 'a.split("/").filter(Boolean)')).toBe(true);
  });

  it("what is looked for is answered where it is found", async () => {
    const found = await pythonTried("for row in rows:\n    return a.find(row)\nreturn None", 3);
    expect(has(found, "found = a.find(row)\n        if found:\n            return found")).toBe(true);
  });
});

describe("what another function of the class or file does", () => {
  const text = [
    "class Kept:",
    "    def get(self, key):",
    "        return self.rows[key]",
    "",
    "    def put(self, key, value):",
    "        self.rows[key] = value",
    "        self.rows.move_to_end(key)",
    "",
  ].join("\n");

  it("is done here as well", async () => {
    const found = await textsTried({ "kept.py": text }, { path: "kept.py", line: 3 });
    expect(has(found, "self.rows.move_to_end(key)\n        return self.rows[key]")).toBe(true);
  });

  it("is asked here as well", async () => {
    const file =
      "def days(day, last):\n    while day.number <= last:\n        if day.week < 5:\n            yield day\n\n\ndef after(day, count):\n    while count > 0:\n        count -= 1\n    return day\n";
    const found = await textsTried({ "days.py": file }, { path: "days.py", line: 9 });
    expect(has(found, "if day.week < 5:\n            count -= 1")).toBe(true);
  });
});
