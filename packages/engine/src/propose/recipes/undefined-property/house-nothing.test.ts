import { afterEach, describe, expect, it } from "vitest";
import {
  investigateJavascript,
  patched,
  patchesOf,
  type RaisedAt,
  requestTo,
} from "../javascript/investigate.testing.ts";
import { javascriptRecipes } from "../javascript-recipes.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** The file of `path` after the first patch, with what that is based on in front; null where nobody knows one. */
async function repaired(
  files: Readonly<Record<string, string>>,
  error: string,
  raised: readonly RaisedAt[],
  path: string,
  request: string | null = null,
): Promise<string | null> {
  const asked = request === null ? null : requestTo(request);
  const found = await investigateJavascript(files, error, raised, asked);
  open.push(found);
  const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, found.investigation));
  return patch ? `${patch.basis}\n${patched(files, patch, path)}` : null;
}

const READ = (name: string, empty = "undefined") =>
  `TypeError: Cannot read properties of ${empty} (reading '${name}')`;

describe("a file that has a name for nothing", () => {
  const notes = (constants: string, title: string, text: string) =>
    `import { readFileSync } from "node:fs";\n${constants}\n\nexport function titleOf(note) {\n  return note.title ?? ${title};\n}\n\nexport function textOf(note) {\n  if (note.locked) return ${text};\n  return note.text;\n}\n\nexport function writerOf(note) {\n  return note.author.name;\n}\n\nexport function list(file) {\n  for (const note of JSON.parse(readFileSync(file, "utf8"))) console.log(writerOf(note));\n}\n`;
  const raised = [
    { path: "notes.js", statement: "note.author.name", at: "name", function: "writerOf" },
    { path: "notes.js", statement: "writerOf(note))", at: "writerOf", function: "list" },
  ];

  it.each([
    ["in a word", 'const MISSING = "(missing)";', "MISSING"],
    ["in a dash", 'export const NONE = "-";', "NONE"],
    ["in null", "const NOT_GIVEN = null;", "NOT_GIVEN"],
  ])("gives it for a part that is absent, %s", async (_, constant, name) => {
    const made = await repaired(
      { "notes.js": notes(constant, name, name) },
      READ("name"),
      raised,
      "notes.js",
    );
    expect(made).toContain(`return note.author?.name ?? ${name};`);
  });

  it("gives one of another file as well", async () => {
    const files = {
      "words.js": 'export const MISSING = "(missing)";\n',
      "notes.js": notes('import { MISSING } from "./words.js";', "MISSING", "MISSING"),
    };
    const made = await repaired(files, READ("name"), raised, "notes.js");
    expect(made).toContain("return note.author?.name ?? MISSING;");
  });

  it("is not asked where it has two such names", async () => {
    const constants = 'const UNTITLED = "";\nconst LOCKED = "-";';
    const files = { "notes.js": notes(constants, "UNTITLED", "LOCKED") };
    expect(await repaired(files, READ("name"), raised, "notes.js")).toBeNull();
  });

  it("has none in a word that is said of one thing only", async () => {
    const files = { "notes.js": notes('const UNTITLED = "Untitled";', "UNTITLED", "note.hint") };
    const made = await repaired(files, READ("name"), raised, "notes.js");
    expect(made).toMatch(/^guess\n/);
    expect(made).not.toContain("author?.name ?? UNTITLED");
  });
});

describe("a notice without a part that the handler reads", () => {
  const app = (first: string, second: string) =>
    `const express = require("express");\nconst app = express();\napp.post("/notices", (req, res) => {\n  const notice = req.body;\n  if (notice.kind !== "delivery") {\n    ${first}\n  }\n  if (!notice.parcel.startsWith("P")) {\n    ${second}\n  }\n  store(notice.parcel, notice.driver.name);\n  return res.status(201).json({});\n});\nmodule.exports = app;\n`;
  const raised = [{ path: "app.js", statement: "notice.driver.name", at: "name" }];

  it.each([
    [
      'return res.status(202).json({ skipped: "no parcel" });',
      'return res.status(202).json({ skipped: "no driver" });',
    ],
    ["return res.sendStatus(204);", "return res.sendStatus(204);"],
  ])("is passed over as others are: %s", async (like, own) => {
    const files = { "app.js": app('return res.status(202).json({ skipped: "not a delivery" });', like) };
    const made = await repaired(files, READ("name"), raised, "app.js", "/notices");
    expect(made).toContain(`  if (!notice.driver) {\n    ${own}\n  }\n  store(`);
    expect(made).toMatch(/^house/);
  });

  it("is refused where the handler refuses other notices", async () => {
    const files = {
      "app.js": app(
        'return res.status(202).json({ skipped: "not a delivery" });',
        'return res.status(422).json({ error: "parcel" });',
      ),
    };
    expect(await repaired(files, READ("name"), raised, "app.js", "/notices")).toMatch(
      /if \(!notice\.driver\) \{\s+return res\.status\(4/,
    );
  });
});

describe("a type that is only said of what comes from outside", () => {
  const raised = [
    { path: "sums.ts", statement: "shown(entry.sum)", at: "shown" },
    { path: "sums.ts", statement: "value.toFixed(2)", at: "toFixed", function: "shown" },
  ].toReversed();
  const sums = (entry: string) =>
    `export interface Entry { sum: number }\n\nconst shown = (value: number) => value.toFixed(2);\n\nexport function entryOf(row: Record<string, unknown>): Entry {\n  return { sum: ${entry} };\n}\n\nexport function list(rows: Record<string, unknown>[]) {\n  const entries = rows.map((row) => entryOf(row));\n  for (const entry of entries) {\n    console.log(shown(entry.sum));\n  }\n}\n`;
  const error = "TypeError: value.toFixed is not a function";

  it.each([
    ["row.sum as number", "Number(row.sum)"],
    ["row.sum as unknown as number", "Number(row.sum as unknown)"],
    ['row["sum"] as number', 'Number(row["sum"])'],
  ])("is made true where it is said: %s", async (said, made) => {
    const found = await repaired({ "sums.ts": sums(said) }, error, raised, "sums.ts");
    expect(found).toContain(`return { sum: ${made} };`);
  });

  it("is no place for a change where the type said is another one", async () => {
    const found = await repaired({ "sums.ts": sums("row.sum as Entry['sum']") }, error, raised, "sums.ts");
    expect(found).not.toContain("sum: Number");
  });
});

describe("a variable that hides the function which its value calls", () => {
  it("is called otherwise wherever it is read, or nowhere", async () => {
    const source =
      'import { tax } from "./tax.js";\n\nexport function total(order) {\n  const tax = tax(order.net);\n  const shown = { tax };\n  return order.net + tax + shown.tax;\n}\n';
    const found = await investigateJavascript(
      { "total.js": source, "tax.js": "export const tax = (net) => net / 5;\n" },
      "ReferenceError: Cannot access 'tax' before initialization",
      [{ path: "total.js", statement: "tax(order.net)", at: "tax", function: "total" }],
    );
    open.push(found);
    const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, found.investigation));
    const marks = new Set(patch?.edits.map(({ together }) => together));
    expect(patch?.edits).toHaveLength(3);
    expect([...marks]).toEqual(["name"]);
  });
});
