import { describe, expect, it } from "vitest";
import { javascriptTried, pythonTried } from "../variants.testing.ts";

const includes = (tried: readonly string[], wanted: string) => tried.some((text) => text.includes(wanted));

describe("a function that answers only sometimes", () => {
  it.each([
    ["how much there is", "    return len(rows)\n"],
    ["what is plain", "    return -1\n"],
    ["a value of its own", "    return b\n"],
  ])("may have to answer %s at its end", async (_what, wanted) => {
    const body = "for at, row in enumerate(rows):\n    if row >= a:\n        return at";
    expect(
      includes(
        (await pythonTried(body, 2)).map((text) => `${text}\n`),
        wanted,
      ),
    ).toBe(true);
  });

  it("ends its answer once in JavaScript", async () => {
    const tried = await javascriptTried("if (a > 1) {\n  return b;\n}\nrows.sort();", 5);
    expect(includes(tried, "return rows.length;\n}")).toBe(true);
    expect(includes(tried, ";;")).toBe(false);
  });

  it("needs no other where it never answers", async () => {
    expect(includes(await pythonTried("for row in rows:\n    row.sort()", 2), "return len(rows)")).toBe(
      false,
    );
  });
});

describe("a call that answers nothing", () => {
  it("is only made, on what its answer was to be kept in", async () => {
    const body = (line: string) => `kept = []\nfor row in rows:\n    ${line}\nreturn kept`;
    for (const line of ["kept += new.append(row)", "kept = kept.append(row)"])
      expect(includes(await pythonTried(body(line), 4), "        kept.append(row)\n")).toBe(true);
    const tried = await javascriptTried("let kept = [];\nkept = kept.push(a);\nreturn kept;", 3);
    expect(includes(tried, "  kept.push(a);\n  return kept;")).toBe(true);
  });

  it("stays what is assigned where it answers something", async () => {
    const tried = await pythonTried("kept = rows.pop()\nkept = a.count(kept)\nreturn kept", 3);
    expect(includes(tried, "    kept.count(kept)")).toBe(false);
    expect(includes(tried, "    a.count(kept)\n")).toBe(false);
  });
});
