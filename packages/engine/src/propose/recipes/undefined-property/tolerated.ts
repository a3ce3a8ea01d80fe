import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { Site } from "./sites.ts";

const FUNCTIONS = [
  "function_declaration",
  "function_expression",
  "arrow_function",
  "method_definition",
  "generator_function_declaration",
];
const MOST_FILES = 40;

/**
 * Whether others go on without what this lookup finds: the same variable is read with care beside, another result of the
 * same lookup is in the same function, or, where a record and no client names it, in another one.
 */
export function isTolerated(code: CodeIndex, { file, statement, name, expression }: Site): boolean {
  const own = ancestorOfType(statement, FUNCTIONS);
  const asked = calledAs(expression);
  if (own && name !== null && carefulReads(own).some((read) => read === name)) return true;
  if (asked === null) return false;
  const alike = (scope: Node, isOwn: boolean) =>
    carefulReads(scope).some((read) => {
      const bound = boundIn(scope, read);
      return bound !== null && (isOwn || isOfRecord(bound)) && calledAs(bound) === asked;
    });
  if (own && (alike(own, true) || hasCarefulTwin(own, expression))) return true;
  if (!isOfRecord(expression)) return false;
  return code
    .mentions(asked)
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && code.file(path)?.isTest === false)
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path)?.tree.rootNode.descendantsOfType(FUNCTIONS) ?? [])
    .some((scope) => (scope.id !== own?.id || file.text === "") && alike(scope, false));
}

/** `last ? last.bought : null` of `trips.lastTicket(trip)` beside `trips.firstTicket(trip)`: asked of the same for the same. */
function hasCarefulTwin(scope: Node, expression: Node): boolean {
  const own = askedOf(expression);
  return (
    own !== null &&
    !isOfClient(expression) &&
    carefulReads(scope).some((read) => {
      const bound = boundIn(scope, read);
      return bound !== null && askedOf(bound) === own;
    })
  );
}

/** Receiver and arguments of a call of a method. */
function askedOf(expression: Node): string | null {
  const call = withoutAwait(expression);
  const callee = call.type === "call_expression" ? field(call, "function") : null;
  const object = callee?.type === "member_expression" ? field(callee, "object") : null;
  return object ? `${object.text} ${field(call, "arguments")?.text ?? ""}` : null;
}

/** Names that a function reads with `?.`, or in a conditional that asks for them. */
export function carefulReads(scope: Node): string[] {
  const chained = scope.descendantsOfType("member_expression").flatMap((node) => {
    const isOptional = node.children.some(({ type }) => type === "optional_chain");
    const object = field(node, "object");
    return isOptional && object?.type === "identifier" ? [object.text] : [];
  });
  const asked = scope.descendantsOfType("ternary_expression").flatMap((node) => {
    const condition = field(node, "condition");
    return condition?.type === "identifier" && field(node, "consequence")?.text.startsWith(condition.text)
      ? [condition.text]
      : [];
  });
  return [...new Set([...chained, ...asked])];
}

/** The value that a variable of a function holds where it is read last. */
export function boundIn(scope: Node, name: string): Node | null {
  const use = scope.descendantsOfType("identifier").findLast(({ text }) => text === name);
  return use ? lastBinding(use, name) : null;
}

/** Method of a lookup: `boat` of `await this.repo.boat(trip.boat)`; null for those that everything has. */
function calledAs(expression: Node): string | null {
  const call = withoutAwait(expression);
  const callee = call.type === "call_expression" ? field(call, "function") : null;
  const name = callee ? lastNameOf(callee) : null;
  if (!callee || !name) return null;
  if (!/^(?:get|find|first|at|findOne|findUnique|findFirst|findById|pop|shift|match|exec)$/.test(name))
    return name;
  const holder = callee.type === "member_expression" ? field(callee, "object") : null;
  const own = holder && /^(?:identifier|member_expression)$/.test(holder.type) ? lastNameOf(holder) : null;
  return own === null ? null : `${own}.${name}`;
}

function withoutAwait(node: Node): Node {
  return node.type === "await_expression" || node.type === "parenthesized_expression"
    ? withoutAwait(node.firstNamedChild ?? node)
    : node;
}

/** Whether what is looked up is named by a record, `lesson.teacher`, and not by what a client sent. */
function isOfRecord(expression: Node): boolean {
  const call = withoutAwait(expression);
  const given = field(call, "arguments")?.namedChildren ?? [];
  const [key] = given.filter(({ type }) => type === "member_expression");
  return key !== undefined && !OF_CLIENT.test(field(key, "object")?.text ?? "");
}

const OF_CLIENT = /\b(?:req|request|ctx|c|params|query|body|payload|input|given)\b/;

function isOfClient(expression: Node): boolean {
  return OF_CLIENT.test(field(withoutAwait(expression), "arguments")?.text ?? "");
}

/** Whether a name stands for a whole thing, of which the function reads parts: nobody is told `[object Object]`. */
export function isWholeThing(statement: Node, key: string | null): boolean {
  if (key === null || !/^[A-Za-z_$][\w$]*$/.test(key)) return false;
  const scope = ancestorOfType(statement, FUNCTIONS);
  const bound = lastBinding(statement.firstNamedChild ?? statement, key);
  // What a lookup of the project gave is a thing; what is made of a text is none.
  if (
    bound &&
    /^(?:await_expression|new_expression|object)$/.test(bound.type) &&
    !/\.(?:param|text)\(/.test(bound.text)
  )
    return true;
  return (scope?.descendantsOfType("member_expression") ?? []).some((node) => {
    const isCalled =
      node.parent?.type === "call_expression" && field(node.parent, "function")?.id === node.id;
    return field(node, "object")?.text === key && !isCalled && field(node, "property")?.text !== "length";
  });
}

/** The id of a whole thing, where the function reads one of it: `trip.id`. */
export function toldId(statement: Node, key: string | null): string | null {
  const scope = ancestorOfType(statement, FUNCTIONS);
  const read = scope
    ?.descendantsOfType("member_expression")
    .find(
      (node) =>
        field(node, "object")?.text === key &&
        /^(?:id|_id|number|code|slug|uuid|key)$/.test(field(node, "property")?.text ?? ""),
    );
  return read?.text ?? null;
}
