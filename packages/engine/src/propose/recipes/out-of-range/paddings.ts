import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { operationOf } from "../../house/javascript/leavings.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

const REPEATS = /^(?:repeat|new Array|Array)$/;

/** The rest of a column's width is nothing where the text is wider, as `padEnd` has it. */
export function paddingIdeas(
  { event }: Investigation,
  { file, exception }: JavascriptFault,
  { call, operation, value }: Reading,
): Idea[] {
  const rest = REPEATS.test(operation) && isText(call) ? restOf(value) : null;
  // What is no number at all is no width that was too small.
  if (!rest || /NaN|Infinity/.test(exception.value)) return [];
  const rests = [rest, ...restsBeside(call, rest)];
  return [
    {
      name: "no_room_left",
      sentence: "What is wider than its column is written without padding",
      cause: `\`${rest.text}\` is negative where the text is wider than its column.`,
      explanation: "Repeats nothing where no room is left, as `padEnd` and `padStart` do.",
      edits: rests.map((one) => ({
        ...replaceNode(file, bracketed(one), `Math.max(0, ${one.text})`),
        part: "fix",
        ...(rests.length > 1 && { together: "padding" }),
      })),
      basis: "standard",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(rest) },
    },
  ];
}

/** A difference with the brackets around it, of which a call needs none. */
function bracketed(node: Node): Node {
  return node.parent?.type === "parenthesized_expression" ? node.parent : node;
}

/** `" ".repeat(n)`, or `Array(n).join(" ")`, `new Array(n).fill(" ").join("")`: an array that becomes a text at once. */
function isText(call: Node): boolean {
  if (operationOf(call) === "repeat") return true;
  const joined = methodOn(call);
  if (joined?.name === "join") return true;
  return joined?.name === "fill" && methodOn(joined.call)?.name === "join";
}

/** The method that is called on a value where it is made. */
function methodOn(value: Node): { readonly name: string; readonly call: Node } | null {
  const member = value.parent?.type === "member_expression" ? value.parent : null;
  const call = member?.parent?.type === "call_expression" ? member.parent : null;
  return member && call && field(member, "object")?.id === value.id
    ? { name: field(member, "property")?.text ?? "", call }
    : null;
}

/** The difference of a width and what a text takes of it that a count is made of, in place or in a variable before it. */
function restOf(count: Node, depth = 4): Node | null {
  if (depth === 0) return null;
  const plain = withoutTypes(count);
  if (plain.type === "parenthesized_expression")
    return plain.firstNamedChild && restOf(plain.firstNamedChild, depth);
  if (plain.type === "identifier") {
    const bound = lastBinding(plain, plain.text);
    return bound && isInSameFunction(bound, plain) ? restOf(bound, depth - 1) : null;
  }
  if (plain.type === "call_expression") {
    const isRounding = /^Math\.(?:floor|ceil|round|trunc)$/.test(field(plain, "function")?.text ?? "");
    const [given] = isRounding ? argumentsOf(plain) : [];
    return given ? restOf(given, depth) : null;
  }
  if (plain.type !== "binary_expression") return null;
  const operator = field(plain, "operator")?.text ?? "";
  const left = field(plain, "left");
  if (operator === "-" && takesWidth(plain)) return plain;
  return left && /^(?:[-+/]|>>)$/.test(operator) ? restOf(left, depth) : null;
}

/** Whether what a difference takes away is the length of something. */
function takesWidth(difference: Node): boolean {
  const right = field(difference, "right");
  const left = field(difference, "left");
  const bound = right?.type === "identifier" ? lastBinding(right, right.text) : right;
  if (/\.length\b|[wW]idth\(|[lL]ength\(|\blen\(/.test(bound?.text ?? "")) return true;
  return left?.type === "binary_expression" && field(left, "operator")?.text === "-" && takesWidth(left);
}

/** Other differences that the same function repeats blanks by: both sides of a text in the middle. */
function restsBeside(call: Node, rest: Node): Node[] {
  const scope = functionAround(call);
  const others = scope
    .descendantsOfType(["call_expression", "new_expression"])
    .filter((one) => one.id !== call.id && REPEATS.test(operationOf(one) ?? "") && isText(one))
    .flatMap((one) => argumentsOf(one)[0] ?? [])
    .flatMap((count) => restOf(count) ?? []);
  return others.filter(
    (one, index) =>
      one.id !== rest.id && others.findIndex(({ id }) => id === one.id) === index && readsSame(one, rest),
  );
}

/** Whether two differences take from the same width. */
function readsSame(one: Node, other: Node): boolean {
  const first = (node: Node): string => {
    const left = field(node, "left");
    return left?.type === "binary_expression" ? first(left) : (left?.text ?? "");
  };
  return first(one) === first(other);
}

function isInSameFunction(one: Node, other: Node): boolean {
  return functionAround(one).id === functionAround(other).id;
}

function functionAround(node: Node): Node {
  let scope = node;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  return scope;
}
