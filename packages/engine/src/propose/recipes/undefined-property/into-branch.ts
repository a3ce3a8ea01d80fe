import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { calleeOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { statementOf } from "../javascript/statements.ts";

/**
 * What is read of a value that may be absent is looked at by the very next statement: `const hit = cache.get(key)`, `if
 * (hit) …`. The code says already what happens where there is nothing; reading nothing leads there.
 */
export function branchIdeas(investigation: Investigation): Idea[] {
  const { code } = investigation;
  const value = failingValue(investigation);
  const file = value ? code.file(value.place.path) : null;
  const object = value?.place.members.length === 0 ? value.place.node : null;
  const read = object?.parent;
  if (!file || !object || !read || !isReadOf(read, object)) return [];
  const whole = wholeOf(read);
  const declarator = whole.parent?.type === "variable_declarator" ? whole.parent : null;
  const name = declarator && field(declarator, "name");
  const statement = statementOf(whole);
  if (!declarator || name?.type !== "identifier" || !statement || field(declarator, "value")?.id !== whole.id)
    return [];
  const branch = asksForNothing(statement, name.text);
  const others = branch && otherUses(file, object, read);
  if (!branch || !others) return [];
  const plain = withoutAssertion(object).text;
  return [
    {
      name: `without_${/[\w$]+$/.exec(plain)?.[0] ?? "value"}`,
      sentence: `The request is answered also without ${/[\w$]+$/.exec(plain)?.[0] ?? "the value"}`,
      cause: `\`${plain}\` may be absent, and is read without looking.`,
      explanation: `Reads nothing of \`${plain}\` where it is absent, which ${file.path}:${startLineOf(branch)} answers.`,
      edits: [optional(file, object, read), ...others].map((edit) => ({ ...edit, part: "fix" })),
      basis: "house",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(statement) },
    },
  ];
}

/**
 * `getCache()`: a function of the project that takes nothing gives something that the application holds. No client asked
 * for that, and none is told that it was not found.
 */
export function isHeldByApplication(code: CodeIndex, path: string, expression: Node): boolean {
  let call = expression;
  while (
    /^(?:await_expression|non_null_expression|parenthesized_expression|as_expression)$/.test(call.type)
  ) {
    const inner = call.firstNamedChild;
    if (!inner) return false;
    call = inner;
  }
  const bound = call.type === "identifier" ? lastBinding(call, call.text) : null;
  if (bound) return bound.id !== call.id && isHeldByApplication(code, path, bound);
  if (call.type !== "call_expression" || calleeOf(call)?.type !== "identifier") return false;
  const given = (field(call, "arguments")?.namedChildren ?? []).filter((node) => node.type !== "comment");
  const [callee] = calleesOf(code, path, call);
  const taken = callee ? (field(callee.symbol.node, "parameters")?.namedChildren ?? []) : [];
  return given.length === 0 && callee?.certainty === 1 && taken.length === 0;
}

function isReadOf(read: Node, object: Node): boolean {
  return (
    /^(?:member|subscript)_expression$/.test(read.type) &&
    field(read, "object")?.id === object.id &&
    !read.children.some((child) => child.type === "optional_chain")
  );
}

/** The read with the calls and reads that follow on it, awaited. */
function wholeOf(read: Node): Node {
  let whole = read;
  for (let outer = whole.parent; outer; outer = whole.parent) {
    const isBase = (field(outer, "object") ?? field(outer, "function"))?.id === whole.id;
    const isAround = /^(?:await|non_null|as|parenthesized)_expression$/.test(outer.type);
    if (!isAround && !(isBase && /^(?:member|call|subscript)_expression$/.test(outer.type))) return whole;
    whole = outer;
  }
  return whole;
}

/** The `if` behind a statement that asks whether a name has a value, and leaves where it has none or does more where it has. */
function asksForNothing(statement: Node, name: string): Node | null {
  const next = statement.nextNamedSibling;
  if (next?.type !== "if_statement") return null;
  const escaped = name.replace(/\$/g, "\\$&");
  const condition =
    field(next, "condition")
      ?.text.replace(/^\(|\)$/g, "")
      .trim() ?? "";
  const consequence = field(next, "consequence");
  if (new RegExp(`^${escaped}(?:\\s*(?:&&|!=\\s*null|!==\\s*undefined)|$)`).test(condition)) return next;
  const isNothing = new RegExp(
    `^(?:!${escaped}|${escaped}\\s*(?:==\\s*null|===?\\s*undefined))(?:\\s*\\|\\||$)`,
  ).test(condition);
  const last = consequence?.type === "statement_block" ? consequence.namedChildren.at(-1) : consequence;
  return isNothing && /^(?:return|throw|continue)_statement$/.test(last?.type ?? "") ? next : null;
}

/** Edits of the later uses of the same value; null where one of them cannot do without it. */
function otherUses(file: SourceFile, object: Node, read: Node): Edit[] | null {
  const plain = withoutAssertion(object);
  if (plain.type !== "identifier") return [];
  let scope: Node = object;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  const edits: Edit[] = [];
  for (const use of scope.descendantsOfType("identifier")) {
    if (use.text !== plain.text || use.startIndex <= read.endIndex) continue;
    const own = use.parent?.type === "non_null_expression" ? use.parent : use;
    const outer = own.parent;
    if (
      !outer ||
      !/^(?:member|subscript)_expression$/.test(outer.type) ||
      field(outer, "object")?.id !== own.id
    )
      continue;
    if (outer.children.some((child) => child.type === "optional_chain")) continue;
    // `await cache.set(key, text)`: whose result nobody wants.
    if (wholeOf(outer).parent?.type !== "expression_statement") return null;
    edits.push(optional(file, own, outer));
  }
  return edits;
}

/** `store!.find(…)` as `store?.find(…)`. */
function optional(file: SourceFile, object: Node, read: Node): Edit {
  const rest = file.text.slice(object.endIndex, read.endIndex);
  const text = `${withoutAssertion(object).text}?${rest.startsWith("[") ? "." : ""}${rest}`;
  return textEdit(file, object.startIndex, read.endIndex, text);
}

function withoutAssertion(node: Node): Node {
  return node.type === "non_null_expression" ? (node.firstNamedChild ?? node) : node;
}
