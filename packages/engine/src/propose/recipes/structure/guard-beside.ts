import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { namesAt, namesRead } from "../javascript/names.ts";
import { insertAfter, statementOf } from "../javascript/statements.ts";

/**
 * The guard that follows the same statement elsewhere in the file: `if (!course) throw new HttpError(404, …)` behind
 * `const course = await courses.find(Number(req.params.id))`. Null where the statement has one, and where nobody else guards.
 */
export function guardBeside(
  code: CodeIndex,
  file: SourceFile,
  changed: Node,
  text: string,
): { readonly edit: Edit; readonly like: string } | null {
  const statement = statementOf(changed);
  const name = statement && declaredName(statement);
  if (!statement || !name) return null;
  const own = flat(
    file.text.slice(statement.startIndex, changed.startIndex) +
      text +
      file.text.slice(changed.endIndex, statement.endIndex),
  );
  if (guardBehind(statement, name)) return null;
  const known = namesAt(code, file, statement);
  for (const other of file.tree.rootNode.descendantsOfType("lexical_declaration")) {
    const guard = other.id !== statement.id && flat(other.text) === own ? guardBehind(other, name) : null;
    const isKnown = guard && namesRead(guard).every((read) => read.text === name || known.has(read.text));
    if (!guard || !isKnown || guard.text.includes("\n")) continue;
    return {
      edit: insertAfter(file, statement, [guard.text]),
      like: `${file.path}:${startLineOf(guard)}`,
    };
  }
  return null;
}

function declaredName(statement: Node): string | null {
  const [declarator, ...others] = statement.namedChildren.filter(
    ({ type }) => type === "variable_declarator",
  );
  const target = declarator && others.length === 0 ? field(declarator, "name") : null;
  return target?.type === "identifier" ? target.text : null;
}

/** `if (!name) …` right behind, which leaves. */
function guardBehind(statement: Node, name: string): Node | null {
  let next = statement.nextNamedSibling;
  while (next?.type === "comment") next = next.nextNamedSibling;
  const condition = next?.type === "if_statement" ? (field(next, "condition")?.text ?? "") : "";
  const escaped = name.replace(/\$/g, "\\$");
  const asks = new RegExp(`^\\(\\s*(?:!${escaped}|${escaped} ={2,3} (?:null|undefined))\\s*\\)$`).test(
    condition,
  );
  return next && asks && /\b(?:return|throw)\b/.test(next.text) ? next : null;
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(/;$/, "");
}
