import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

async function taken(line: string, times = 1): Promise<string | null> {
  const text = `function read(rows, found) {\n  const count = rows.length;\n  ${line}\n}\nmodule.exports = { read };\n`;
  const place = { path: "lib/read.js", statement: line.slice(0, 12), at: "(", function: "read" };
  const made = await repaired(
    { "lib/read.js": text },
    "RangeError: Maximum call stack size exceeded",
    Array.from({ length: times }, () => place),
    null,
  );
  return made?.text ?? null;
}

describe("a list whose items are all given as arguments", () => {
  it.each([
    [
      "return Math.max(0, ...rows.map(Math.abs));",
      "return rows.map(Math.abs).reduce((most, one) => Math.max(most, one), 0);",
    ],
    ["return Math.min(...rows);", "return rows.reduce((least, one) => Math.min(least, one), Infinity);"],
    [
      "return Math.max(...found);",
      "return [...found].reduce((most, one) => Math.max(most, one), -Infinity);",
    ],
    [
      "return Math.max.apply(null, rows);",
      "return rows.reduce((most, one) => Math.max(most, one), -Infinity);",
    ],
    ["found.push(...rows);", "for (const one of rows) found.push(one);"],
    [
      "return String.fromCharCode(...rows);",
      'return Array.from(rows, (code) => String.fromCharCode(code)).join("");',
    ],
  ])("%s takes them one after the other", async (line, wanted) => {
    expect(await taken(line)).toContain(wanted);
  });

  it.each([
    ["it is a function that calls itself", "return Math.max(...rows.map((row) => read(row, found)));", 3],
    ["it is not known what the function does with them", "return found.add(...rows);", 1],
    ["the result of the call is used", "return found.push(...rows);", 1],
  ])("is left alone where %s", async (_name, line, times) => {
    expect(await taken(line, times)).toBeNull();
  });
});
