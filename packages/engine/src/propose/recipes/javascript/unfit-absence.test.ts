import { describe, expect, it } from "vitest";
import { investigated } from "./bad-value/repaired.testing.ts";
import { FINE, type Idea } from "./idea.ts";
import { insertBefore, replaceNode } from "./statements.ts";
import { isUnfit } from "./unfit-absence.ts";

const ERROR = "TypeError: Cannot read properties of undefined (reading 'name')";
const PATH = "src/shown.ts";

/** Whether a change of a file is held back: a line before a statement, or another text for an expression. */
async function heldBack(
  source: string,
  at: string,
  written: { readonly line: string } | { readonly text: string },
): Promise<boolean> {
  const { investigation } = await investigated({ [PATH]: source }, ERROR, [{ path: PATH, statement: at }]);
  const file = investigation.code.file(PATH);
  const start = file?.text.lastIndexOf(at) ?? -1;
  let node = file?.tree.rootNode.descendantForIndex(start, start + at.length - 1) ?? null;
  while (node && node.text !== at && node.parent) node = node.parent;
  if (!file || node?.text !== at) throw new Error(`No node with ${at}`);
  const edit =
    "line" in written ? insertBefore(file, node, [written.line]) : replaceNode(file, node, written.text);
  const idea: Idea = {
    name: "changed",
    sentence: "",
    cause: "",
    explanation: "",
    edits: [{ ...edit, part: "fix" }],
    basis: "guess",
    expectation: FINE,
    place: { path: PATH, line: 1 },
  };
  return isUnfit(investigation.code, idea);
}

const RESULT = (type: string, before = "") =>
  `type Name = { name: string };\ntype Maybe = Name | null;\n\nexport async function load(key: string)${type} {\n${before}  return rows[key].name;\n}\n`;
const ENTRY = (type: string, other = "") =>
  `interface View { id: string; first: string; name${type} }\n\nexport const shown = (row): View => ({\n  id: row.id,\n${other}  name: row.owner.name,\n});\n`;

describe("a value for nothing that a change writes", () => {
  it.each([
    [": Promise<Name>", "null", true],
    [": Promise<Name[]>", "null", true],
    [": Promise<Name[]>", "undefined", true],
    [": Promise<string>", "null", true],
    [": Promise<number>", '""', true],
    [": Promise<Maybe>", "undefined", true],
    [": Promise<Maybe>", "null", false],
    [": Promise<Name[]>", "[]", false],
    [": Promise<string>", '""', false],
    [": Promise<Elsewhere>", "null", false],
    ["", "null", false],
  ])("is judged by the result %s: %s", async (type, value, wanted) => {
    const line = `if (!rows[key]) return ${value};`;
    expect(await heldBack(RESULT(type), "return rows[key].name;", { line })).toBe(wanted);
  });

  it.each([
    [": string", "null", true],
    [": number", '""', true],
    ["?: string", "null", true],
    [": string | null", "null", false],
    ["?: string", "undefined", false],
    [": string", '""', false],
  ])("is judged by the entry %s: %s", async (type, value, wanted) => {
    const text = `row.owner?.name ?? ${value}`;
    expect(await heldBack(ENTRY(type), "row.owner.name", { text })).toBe(wanted);
  });

  it("is left where the same function, or the same object, breaks its type so already", async () => {
    const before = "  if (!key) return null;\n";
    const line = "if (!rows[key]) return null;";
    expect(await heldBack(RESULT(": Promise<Name>", before), "return rows[key].name;", { line })).toBe(false);
    const other = "  first: row.first ?? null,\n";
    const text = "row.owner?.name ?? null";
    expect(await heldBack(ENTRY(": string", other), "row.owner.name", { text })).toBe(false);
  });
});
