import { describe, expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

async function declared(source: string, statement: string, name: string): Promise<string | null> {
  const place = { path: "src/lanes.mjs", statement, at: name };
  const made = await repaired(
    { "src/lanes.mjs": source },
    `ReferenceError: ${name} is not defined`,
    [place],
    null,
  );
  return made?.text ?? null;
}

describe("a variable that is set and declared nowhere", () => {
  it.each([
    [
      "may change where it is set again",
      `export function fewest(rows) {\n  least = 8;\n  for (const row of rows) least = Math.min(least, row.free);\n  return least;\n}\n`,
      "least = 8;",
      "least",
      "  let least = 8;",
    ],
    [
      "is constant where it is set once",
      `export function total(rows) {\n  sum = rows.reduce((all, { price }) => all + price, 0);\n  return Math.round(sum);\n}\n`,
      "sum = rows",
      "sum",
      "  const sum = rows",
    ],
    [
      "is the item of a loop",
      `export function print(rows) {\n  for (row of rows) console.log(row.name);\n}\n`,
      "for (row of",
      "row",
      "for (const row of rows)",
    ],
    [
      "counts a loop",
      `export function print(rows) {\n  for (at = 0; at < rows.length; at++) console.log(rows[at].name);\n}\n`,
      "for (at = 0",
      "at",
      "for (let at = 0;",
    ],
  ])("%s", async (_what, source, statement, name, expected) => {
    expect(await declared(source, statement, name)).toContain(expected);
  });

  it("is left alone where another function reads it as well", async () => {
    const source = `export function load(rows) {\n  kept = rows.length;\n  return kept;\n}\nexport function size() {\n  return kept;\n}\n`;
    expect((await declared(source, "kept = rows", "kept")) ?? "").not.toMatch(/(?:let|const) kept/);
  });
});
