import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { field } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { insertAfter as insertAfterPython } from "../edits/statements.ts";
import { insertAfter as insertAfterJavascript, usesSemicolons } from "../javascript/statements.ts";
import type { Subject } from "./subject.ts";
import type { Way } from "./ways.ts";

/** `return x`, as the file ends its statements. */
export function returning(subject: Subject, value: string): string {
  return subject.isPython ? `return ${value}` : `return ${value}${ending(subject)}`;
}

/** The mark at the end of a statement. */
export function ending({ file, isPython }: Subject): string {
  return !isPython && usesSemicolons(file) ? ";" : "";
}

/** Lines behind a statement. Null where there is no room. */
export function behind({ file, isPython }: Subject, statement: Node, lines: readonly string[]): Edit | null {
  if (isPython) return insertAfterPython(file, statement, lines);
  const holder = statement.parent?.type ?? "";
  return /^(?:statement_block|program|switch_case|switch_default)$/.test(holder)
    ? insertAfterJavascript(file, statement, lines)
    : null;
}

/** Lines at the end of a way. */
export function atEndOf(subject: Subject, way: Way, lines: readonly string[]): Edit | null {
  const { behind: last } = way;
  if (!last) return null;
  if (way.arm.length === 0 && !way.isLeftOut) return null;
  if (last.type === "pass_statement")
    return textEdit(
      subject.file,
      last.startIndex,
      last.endIndex,
      lines.join(`\n${indentOf(subject.file, last)}`),
    );
  return behind(subject, way.isLeftOut ? outermost(last) : last, lines);
}

/** An `else` for the way on which none of the branches is taken. */
export function asElse({ file, isPython }: Subject, branch: Node, lines: readonly string[]): Edit | null {
  if (isPython) return insertAfterPython(file, branch, ["else:", ...lines.map((line) => `\t${line}`)]);
  if (branch.type === "switch_statement") {
    const body = field(branch, "body");
    const last = body?.lastNamedChild;
    if (!body || !last) return null;
    const indent = indentOf(file, last);
    const inner = lines.map((line) => `\n${indent}${indentUnit(file)}${line}`).join("");
    return textEdit(file, last.endIndex, last.endIndex, `\n${indent}default:${inner}`);
  }
  const own = outermost(branch);
  const indent = indentOf(file, own);
  const unit = indentUnit(file);
  const [only, ...more] = lines;
  const isBraced = field(innermost(own), "consequence")?.type === "statement_block";
  const text =
    !isBraced && only !== undefined && more.length === 0
      ? `\n${indent}else ${only}`
      : `${isBraced ? "" : `\n${indent}`}${isBraced ? " " : ""}else {\n${lines.map((line) => `${indent}${unit}${line}\n`).join("")}${indent}}`;
  return textEdit(file, own.endIndex, own.endIndex, text);
}

/** The `if` that a chain of `else if` begins with. */
export function outermost(branch: Node): Node {
  let own = branch;
  while (own.parent?.type === "else_clause" && own.parent.parent) own = own.parent.parent;
  return own;
}

function innermost(branch: Node): Node {
  const other = field(branch, "alternative")?.firstNamedChild;
  return other?.type === "if_statement" ? innermost(other) : branch;
}
