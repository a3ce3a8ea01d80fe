import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { replaceNode } from "../javascript/statements.ts";
import { namesOf } from "./names.ts";
import { nothingQuestion } from "./nothing-question.ts";
import type { Sink } from "./sinks.ts";
import { likenessOf } from "./unify.ts";

/** A change with the place that it follows. */
export interface Followed {
  readonly edits: readonly Edit[];
  readonly where: string;
}

/**
 * `if (sleep) out.push(…)` beside `out.push(…)` of a value that is looked for in the same way: what is done with it is done
 * only where it is there. Null where the house does not do so.
 */
export function onlyWhereThere({ file, name, made, statement }: Sink): Followed | null {
  const done = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const callee = done?.type === "call_expression" ? field(done, "function") : null;
  const own = declaredAs(statement, name);
  if (!callee || !own || made.size > 1) return null;
  for (const check of file.tree.rootNode.descendantsOfType("if_statement")) {
    const question = nothingQuestion(field(check, "condition"));
    const branch = field(check, "consequence");
    const inside = branch?.type === "statement_block" ? branch.namedChildren : branch ? [branch] : [];
    const [only, ...more] = inside.filter(({ type }) => type !== "comment");
    if (!question || question.isNothing || field(check, "alternative") || !only || more.length > 0) continue;
    const theirs = only.type === "expression_statement" ? only.firstNamedChild : null;
    const bound = declaredAs(check, question.name);
    if (!bound || bound.id === own.id || theirs?.type !== "call_expression") continue;
    if (field(theirs, "function")?.text !== callee.text) continue;
    const like = likenessOf(own, bound, namesOf(file, file));
    if (!like || like.cares.length > 0 || like.solid < 1) continue;
    const isBlock = branch?.type === "statement_block";
    const text = isBlock
      ? `if (${name}) {\n${indented(file.text, statement)}\n}`
      : `if (${name}) ${statement.text}`;
    return {
      edits: [replaceNode(file, statement, laidOut(file.text, statement, text))],
      where: `${file.path}:${startLineOf(check)}`,
    };
  }
  return null;
}

/** What the declaration in front of a statement, or of a block around it, gives the name. */
export function declaredAs(statement: Node | null, name: string): Node | null {
  for (let inner = statement; inner && !isFunctionNode(inner); inner = inner.parent)
    for (let one = inner.previousNamedSibling; one; one = one.previousNamedSibling) {
      if (!/^(?:lexical|variable)_declaration$/.test(one.type)) continue;
      const found = one.namedChildren.find((child) => boundNames(field(child, "name")).includes(name));
      if (found) return field(found, "value");
    }
  return null;
}

function indented(text: string, statement: Node): string {
  const unit = /^\t/m.test(text) ? "\t" : "  ";
  return statement.text
    .split("\n")
    .map((line, index) => (index === 0 ? unit + line : line))
    .join("\n");
}

/** The lines at the place of a statement. */
function laidOut(text: string, statement: Node, lines: string): string {
  const start = text.lastIndexOf("\n", statement.startIndex - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  return lines
    .split("\n")
    .map((line, index) => (index === 0 ? line : indent + line))
    .join("\n");
}
