import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { functionAround, parameterNames } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { attemptEdit } from "../javascript/bad-value/attempt.ts";
import { statementOf } from "../javascript/statements.ts";

/** What a handler beside this one does where the same store refuses the same key, word for word. */
export interface SameClause {
  readonly edits: readonly Edit[];
  /** `path:line` of the clause. */
  readonly where: string;
  readonly status: number;
}

const DUPLICATE = /duplicate|unique|conflict|taken|exists|already/i;
/** What libraries call it. */
const CODES = /UNIQUE|\b23505\b|\bP2002\b|\b11000\b|DUP_ENTRY/;

/**
 * `catch (error) { if (!isDuplicate(error)) throw error; res.status(409).json(…); }` around another call of the same store in the
 * file: this call is answered by the same clause. Null where no such clause asks for this very error, or several differ.
 */
export function sameClause(
  code: CodeIndex,
  file: SourceFile,
  call: Node,
  errorCode: string | null,
): SameClause | null {
  const owner = ownerOf(call);
  const handler = functionAround(call);
  if (owner === null || !handler) return null;
  const found = file.tree.rootNode
    .descendantsOfType("try_statement")
    .flatMap((attempt) => clauseOf(attempt, owner, errorCode) ?? []);
  const texts = new Set(found.map(({ clause }) => clause.text.replace(/\s+/g, " ")));
  const [first] = found;
  if (!first || texts.size > 1) return null;
  const { clause, status } = first;
  const theirs = functionAround(clause);
  if (!theirs || theirs.id === handler.id || parameterNames(theirs).join() !== parameterNames(handler).join())
    return null;
  if (!knowsAll(clause, theirs, handler)) return null;
  const edit = clauseEdit(code, file, call, clause);
  return edit && { edits: [edit], where: `${file.path}:${startLineOf(clause)}`, status };
}

/** `members` of `members.add(body)`, `this.store` of `this.store.add(body)`. */
function ownerOf(call: Node): string | null {
  const callee = field(call, "function");
  return callee?.type === "member_expression" ? (field(callee, "object")?.text ?? null) : null;
}

function clauseOf(
  attempt: Node,
  owner: string,
  errorCode: string | null,
): { readonly clause: Node; readonly status: number } | null {
  const clause = field(attempt, "handler");
  const tried = field(attempt, "body");
  const name = clause && field(clause, "parameter")?.text;
  if (!clause || !tried || !name) return null;
  const isSame = tried.descendantsOfType("call_expression").some((one) => ownerOf(one) === owner);
  const status = /\b(409|422|400)\b/.exec(clause.text)?.[1];
  const asked = clause.descendantsOfType("if_statement")[0];
  const condition = asked && field(asked, "condition");
  if (!isSame || !status || !condition || !/\bthrow\b|\bnext\(/.test(clause.text)) return null;
  const isAsked =
    (errorCode !== null && condition.text.includes(errorCode)) ||
    CODES.test(condition.text) ||
    condition
      .descendantsOfType("call_expression")
      .some(
        (one) => DUPLICATE.test(lastNameOf(field(one, "function") ?? one) ?? "") && one.text.includes(name),
      );
  return isAsked ? { clause, status: Number(status) } : null;
}

/** Names that the clause takes from its own function are none here, but for what both are given. */
function knowsAll(clause: Node, theirs: Node, handler: Node): boolean {
  const given = new Set(parameterNames(theirs));
  const own = new Set(
    theirs
      .descendantsOfType("variable_declarator")
      .flatMap(
        (one) =>
          field(one, "name")?.descendantsOfType(["identifier", "shorthand_property_identifier_pattern"]) ??
          [],
      )
      .map(({ text }) => text),
  );
  const here = new Set(
    handler
      .descendantsOfType("variable_declarator")
      .flatMap(
        (one) =>
          field(one, "name")?.descendantsOfType(["identifier", "shorthand_property_identifier_pattern"]) ??
          [],
      )
      .map(({ text }) => text),
  );
  return clause
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .every(({ text }) => given.has(text) || !own.has(text) || here.has(text));
}

function clauseEdit(code: CodeIndex, file: SourceFile, call: Node, clause: Node): Edit | null {
  const statement = statementOf(call);
  const body = field(clause, "body");
  const name = field(clause, "parameter")?.text;
  if (!statement || !body || !name) return null;
  const unit = indentUnit(file);
  const inner = `${indentOf(file, clause)}${unit}`;
  const lines = body.namedChildren.flatMap(({ text }) =>
    text
      .split("\n")
      .map((line) =>
        line.startsWith(inner)
          ? line
              .slice(inner.length)
              .replace(new RegExp(`^(?:${unit})+`), (all) => "\t".repeat(all.length / unit.length))
          : line,
      ),
  );
  const isLast = statement.nextNamedSibling === null;
  if (isLast && /^(?:expression|return)_statement$/.test(statement.type)) {
    const indent = indentOf(file, statement);
    const text = [
      "try {",
      `${unit}${statement.text.split("\n").join(`\n${unit}`)}`,
      `} catch (${name}) {`,
      ...lines.map((line) => unit + line.replace(/^\t+/, (tabs) => unit.repeat(tabs.length))),
      "}",
    ].join(`\n${indent}`);
    return textEdit(file, statement.startIndex, statement.endIndex, text);
  }
  // What follows here must not run once the request is answered.
  const last = body.lastNamedChild;
  const isLeft = /^(?:return|throw)_statement$/.test(last?.type ?? "");
  const at = lines.length - (last?.text.split("\n").length ?? 1);
  const left = isLeft ? lines : lines.map((line, index) => (index === at ? `return ${line}` : line));
  if (!isLeft && last?.type !== "expression_statement") return null;
  return attemptEdit(code, file, call, ` (${name})`, left);
}
