import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { attemptEdit } from "../javascript/bad-value/attempt.ts";
import { usesSemicolons } from "../javascript/statements.ts";

/** What another function does about another error of the same library, with this code and the answer for it. */
export interface SiblingClause {
  readonly edits: readonly Edit[];
  /** `path:line` of the clause. */
  readonly where: string;
}

const CONFLICT = /conflict|taken|duplicate|already|exists|notUnique/i;

/**
 * `if (error.code === "P2025") throw notFound();` beside a call of the same library, and a maker of conflicts beside
 * `notFound`: the error of this call is told in the same way. Null where there is no such clause, or no such maker.
 */
export function siblingClause(
  code: CodeIndex,
  file: SourceFile,
  call: Node,
  errorCode: string,
): SiblingClause | null {
  const near = [file.path, ...code.mentions(".code").filter((path) => path !== file.path)];
  for (const path of near) {
    const other = code.file(path);
    if (!other || other.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    for (const clause of other.tree.rootNode.descendantsOfType("catch_clause")) {
      const made = clauseFrom(code, file, other, clause, call, errorCode);
      if (made) return { edits: made, where: `${path}:${startLineOf(clause)}` };
    }
  }
  return null;
}

function clauseFrom(
  code: CodeIndex,
  file: SourceFile,
  other: SourceFile,
  clause: Node,
  call: Node,
  errorCode: string,
): Edit[] | null {
  const name = field(clause, "parameter")?.text;
  const [asked, passed, ...more] = field(clause, "body")?.namedChildren ?? [];
  const condition = asked?.type === "if_statement" ? field(asked, "condition") : null;
  if (!name || !asked || !condition || more.length > 0 || passed?.text.replace(/;$/, "") !== `throw ${name}`)
    return null;
  const literal = condition
    .descendantsOfType("binary_expression")
    .filter(
      (one) =>
        /^===?$/.test(field(one, "operator")?.text ?? "") && /\.code$/.test(field(one, "left")?.text ?? ""),
    )
    .map((one) => field(one, "right"))
    .find((right) => right && isKin(plainString(right) ?? right.text, errorCode));
  const thrown = throwOf(asked);
  const maker = thrown && makerFor(code, other, thrown);
  if (!literal || !thrown || !maker) return null;
  const quoted = literal.type === "string" ? `${literal.text[0]}${errorCode}${literal.text[0]}` : errorCode;
  const question = condition.text.replace(literal.text, () => quoted);
  const names = [
    maker.name,
    ...condition
      .descendantsOfType("identifier")
      .map(({ text }) => text)
      .filter((text) => text !== name),
  ];
  const brought = namesHere(code, file, other, names, maker);
  if (!brought) return null;
  const end = usesSemicolons(file) ? ";" : "";
  const edit = attemptEdit(code, file, call, ` (${name})`, [
    `if ${question} throw ${maker.text}${end}`,
    `throw ${name}${end}`,
  ]);
  return edit && [...brought, edit];
}

/** Codes of one library: `P2025` and `P2002`, `23503` and `23505`, `SQLITE_…`. */
function isKin(one: string, wanted: string): boolean {
  const form = (text: string) => text.replace(/\d+/g, "0").replace(/_\w+$/, "_");
  return one !== wanted && form(one) === form(wanted);
}

function throwOf(asked: Node): Node | null {
  const branch = field(asked, "consequence");
  const only =
    branch?.type === "statement_block" && branch.namedChildCount === 1 ? branch.firstNamedChild : branch;
  return only?.type === "throw_statement" ? (only.firstNamedChild ?? null) : null;
}

interface Maker {
  readonly name: string;
  readonly text: string;
  readonly path: string;
}

/** What stands beside the maker of the error that is thrown, and makes a conflict: called as that one is, without words. */
function makerFor(code: CodeIndex, other: SourceFile, thrown: Node): Maker | null {
  const isNew = thrown.type === "new_expression";
  const callee = field(thrown, isNew ? "constructor" : "function");
  const given = field(thrown, "arguments")?.namedChildCount ?? 0;
  if (callee?.type !== "identifier" || given > 0) return null;
  const made = code.resolve(other.path, callee.text);
  const home = made && code.file(made.path);
  const symbols = made ? code.symbolsOf(made.path) : null;
  if (!made || !home || !symbols) return null;
  const kin = (isNew ? symbols.classes : symbols.functions).filter(
    ({ name, node }) =>
      name !== callee.text && /^\w+$/.test(name) && CONFLICT.test(name) && speaksOf409(node),
  );
  const [only, ...others] = kin;
  if (!only || others.length > 0) return null;
  return { name: only.name, text: `${isNew ? "new " : ""}${only.name}()`, path: made.path };
}

function speaksOf409(node: Node): boolean {
  const whole = isFunctionNode(node) && !field(node, "name") ? (node.parent ?? node) : node;
  return /\b409\b|CONFLICT\b|Conflict\b/.test(whole.text);
}

/** The imports of names that the file does not have yet; null where one cannot be had. */
function namesHere(
  code: CodeIndex,
  file: SourceFile,
  other: SourceFile,
  names: readonly string[],
  maker: Maker,
): Edit[] | null {
  const edits: Edit[] = [];
  for (const name of new Set(names)) {
    const from = name === maker.name ? maker.path : code.resolve(other.path, name)?.path;
    if (!from || from === file.path) continue;
    const plan = planJavascriptImport(code, file, { path: from, name });
    if (!plan || plan.local !== name) return null;
    edits.push(...plan.edits);
  }
  return edits;
}
