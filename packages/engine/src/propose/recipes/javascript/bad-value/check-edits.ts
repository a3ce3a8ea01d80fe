import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../../code/code-index.ts";
import type { Edit } from "../../../../code/edit.ts";
import { isFunctionNode } from "../../../../code/javascript/handlers.ts";
import { field } from "../../../../code/nodes.ts";
import { freeName } from "../names.ts";
import { insertAfter, insertBefore, replaceNode, statementOf, usesSemicolons } from "../statements.ts";
import { attemptEdit } from "./attempt.ts";
import type { Reading } from "./reading.ts";

/** What is done with a bad value, as it would stand at the place. */
export interface Branch {
  readonly lines: readonly string[];
  readonly isBlock: boolean;
  /** `(error)`, where the lines speak of what was caught. */
  readonly caught: string;
  readonly condition: ((subject: string) => string) | null;
}

/** Edits that do something about a bad value: behind a check where one can be asked, else around the call that throws. */
export function branchEdits(
  code: CodeIndex,
  file: SourceFile,
  { call, check }: Reading,
  branch: Branch,
  wanted: string,
): Edit[] | null {
  if (!check || branch.caught !== "") {
    const edit = attemptEdit(code, file, call, branch.caught, branch.lines);
    return edit && [edit];
  }
  const statement = statementOf(call);
  if (!statement) return null;
  const { subject } = check;
  const made = subject.type === "identifier" ? declarationOf(subject) : null;
  const name = subject.type === "identifier" ? subject.text : freeName(code, file, statement, wanted);
  const condition = (branch.condition ?? check.condition)(name);
  const [only] = branch.lines;
  const lines =
    !branch.isBlock && branch.lines.length === 1
      ? [`if (${condition}) ${only}`]
      : [`if (${condition}) {`, ...branch.lines.map((line) => `\t${line}`), "}"];
  if (made) return [insertAfter(file, made, lines)];
  if (subject.type === "identifier") return [insertBefore(file, statement, lines)];
  // Taken out of a part that does not always run, it would be computed too early.
  if (!isPlainlyIn(subject, statement)) return null;
  const end = usesSemicolons(file) ? ";" : "";
  const outer = subject.parent?.type === "parenthesized_expression" ? subject.parent : subject;
  return [
    insertBefore(file, statement, [`const ${name} = ${subject.text}${end}`, ...lines]),
    replaceNode(file, outer, name),
  ];
}

function isPlainlyIn(node: Node, statement: Node): boolean {
  for (let current = node.parent; current && current.id !== statement.id; current = current.parent) {
    if (isFunctionNode(current) || current.type === "ternary_expression") return false;
    if (
      /^(?:&&|\|\||\?\?)$/.test(field(current, "operator")?.text ?? "") &&
      field(current, "left")?.id !== node.id
    )
      return false;
  }
  return /^(?:lexical_declaration|variable_declaration|expression_statement|return_statement)$/.test(
    statement.type,
  );
}

/** The statement that declares a name by itself in the same function, before its use. */
function declarationOf(use: Node): Node | null {
  for (let scope: Node | null = use.parent; scope && !isFunctionNode(scope); scope = scope.parent) {
    if (!/^(?:statement_block|program|switch_case)$/.test(scope.type)) continue;
    const found = scope.namedChildren.find(
      (child) =>
        child.endIndex <= use.startIndex &&
        /^(?:lexical_declaration|variable_declaration)$/.test(child.type) &&
        child.namedChildren.filter((one) => one.type === "variable_declarator").length === 1 &&
        child.namedChildren.some((one) => field(one, "name")?.text === use.text),
    );
    if (found) return found;
  }
  return null;
}
