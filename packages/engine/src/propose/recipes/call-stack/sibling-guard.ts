import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf } from "../../../code/indent.ts";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, argumentsOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { insertBefore } from "../javascript/statements.ts";

/** How a function that calls itself keeps from going round: a parameter that grows, and a look at it. */
interface Guard {
  readonly walker: FunctionSymbol;
  /** What it walks through: its first parameter. */
  readonly walked: string;
  readonly parameter: Node;
  readonly name: string;
  readonly statements: readonly Node[];
  /** What is handed on. */
  readonly passed: string;
}

/** A walk without a guard against circles gets the one that a walk beside it has. */
export function siblingGuardIdeas({ code }: Investigation, { file, frame }: JavascriptFault): Idea[] {
  const failed = namedAround(
    code.symbolsOf(file.path)?.functions ?? [],
    code.functionAt(frame.path, frame.line),
  );
  const calls = failed ? callsOfItself(failed) : [];
  const walked = failed && parameterNames(failed.node)[0];
  if (!failed || !walked || calls.length === 0 || guardOf(failed)) return [];
  const owner = ownerOf(failed.node);
  const guards = (code.symbolsOf(file.path)?.functions ?? [])
    .filter((other) => other.node.id !== failed.node.id && ownerOf(other.node)?.id === owner?.id)
    .flatMap((other) => guardOf(other) ?? []);
  const [guard] = guards;
  const edits = guard && guarded(file, failed, walked, calls, guard);
  if (!guard || !edits) return [];
  const thrown = guard.statements[0];
  const status = thrown ? refusedStatus(code, file.path, thrown) : null;
  return [
    {
      name: "a_circle_ends",
      sentence: "Data that leads back to itself is treated as elsewhere",
      cause: `\`${failed.name}\` follows data that leads back to where it came from, and nothing ends the circle.`,
      explanation: `Remembers the way and ends a circle as \`${guard.walker.name}\` does (${file.path}:${guard.walker.startLine}).`,
      edits: edits.map((edit) => ({ ...edit, part: "fix", together: "guard" })),
      basis: "house",
      expectation: status === null ? NO_ERROR : answered([status]),
      place: { path: file.path, line: startLineOf(failed.node) },
    },
  ];
}

function namedAround(all: readonly FunctionSymbol[], inner: FunctionSymbol | null): FunctionSymbol | null {
  if (!inner) return null;
  const around = all.filter(
    ({ node, name }) =>
      !name.startsWith("<") &&
      node.startIndex <= inner.node.startIndex &&
      inner.node.endIndex <= node.endIndex,
  );
  return around.at(-1) ?? null;
}

function ownerOf(node: Node): Node | null {
  return ancestorOfType(node, ["class_body", "object", "program"]);
}

/** `walk(child)`, `this.walk(child)` inside of `walk`. */
function callsOfItself({ node, name }: FunctionSymbol): Node[] {
  return node.descendantsOfType("call_expression").filter((call) => {
    const callee = field(call, "function");
    const isOwn = callee?.type === "identifier" || field(callee ?? call, "object")?.type === "this";
    return isOwn && callee !== null && lastNameOf(callee) === name && argumentsOf(call).length > 0;
  });
}

function guardOf(walker: FunctionSymbol): Guard | null {
  const parameters = field(walker.node, "parameters")?.namedChildren ?? [];
  const parameter = parameters.find((node) =>
    /(?:=\s*(?:\[\]|new (?:Set|Map)(?:<[^>]*>)?\(\)))$/.test(node.text),
  );
  const index = parameters.findIndex(({ id }) => id === parameter?.id);
  const names = parameterNames(walker.node);
  const name = names[index];
  const [walked] = names;
  const body = field(walker.node, "body");
  const [call] = callsOfItself(walker);
  const passed = call ? argumentsOf(call)[index] : undefined;
  if (!parameter || !name || !walked || index < 1 || body?.type !== "statement_block" || !passed) return null;
  const own = body.namedChildren.filter((child) => child.type !== "comment");
  const asks = (node: Node) => new RegExp(`\\b${name}\\.(?:has|includes)\\(\\s*${walked}\\b`).test(node.text);
  const check = own.find(
    (child) => child.type === "if_statement" && asks(field(child, "condition") ?? child),
  );
  const notes = own.filter((child) => new RegExp(`^${name}\\.(?:add|push|set)\\(`).test(child.text));
  return check && leaves(check)
    ? { walker, walked, parameter, name, statements: [check, ...notes], passed: passed.text }
    : null;
}

/** What is thrown ends any walk; a value given for a circle may mean something else in another one. */
function leaves(check: Node): boolean {
  return check.descendantsOfType("throw_statement").length > 0;
}

function guarded(
  file: SourceFile,
  failed: FunctionSymbol,
  walked: string,
  calls: readonly Node[],
  guard: Guard,
): Edit[] | null {
  const body = field(failed.node, "body");
  const list = field(failed.node, "parameters");
  const last = list?.namedChildren.findLast((child) => child.type !== "comment");
  const first =
    body?.type === "statement_block" ? body.namedChildren.find((child) => child.type !== "comment") : null;
  const count = parameterNames(failed.node).length;
  if (
    !list ||
    !last ||
    !first ||
    calls.some((call) => argumentsOf(call).length !== count || !isInside(call, failed.node))
  )
    return null;
  if (new RegExp(`\\b${guard.name}\\b`).test(failed.node.text)) return null;
  const told = (text: string) =>
    text.replace(new RegExp(`(?<![\\w$.])${guard.walked}(?![\\w$])`, "g"), () => walked);
  const lines = guard.statements.flatMap((statement) => {
    const indent = indentOf(file, statement);
    return told(statement.text)
      .split("\n")
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
  });
  return [
    textEdit(file, last.endIndex, last.endIndex, `, ${guard.parameter.text}`),
    insertBefore(file, first, lines),
    ...calls.map((call) => {
      const given = argumentsOf(call).at(-1) ?? call;
      return textEdit(file, given.endIndex, given.endIndex, `, ${told(guard.passed)}`);
    }),
  ];
}

function isInside(call: Node, definition: Node): boolean {
  for (let node: Node | null = call.parent; node; node = node.parent) {
    if (node.id === definition.id) return true;
    // A function with a name of its own may run at another time.
    if (isFunctionNode(node) && field(node, "name")) return false;
  }
  return false;
}
