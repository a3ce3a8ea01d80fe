import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { dottedName, field, lastNameOf } from "../../../code/nodes.ts";

const NAMES: ReadonlyMap<string, number> = new Map([
  ["BADREQUEST", 400],
  ["UNAUTHORIZED", 401],
  ["FORBIDDEN", 403],
  ["NOTFOUND", 404],
  ["CONFLICT", 409],
  ["GONE", 410],
  ["UNPROCESSABLEENTITY", 422],
  ["UNPROCESSABLE", 422],
]);

const DEEPEST = 4;

/** Status below 500 that a statement answers with or throws; null for statements that answer nothing of the kind. */
export function refusedStatus(code: CodeIndex, path: string, statement: Node): number | null {
  for (const node of candidates(statement)) {
    const status = statusOf(code, path, node, 0);
    if (status !== null) return status >= 400 && status < 500 ? status : null;
  }
  return null;
}

/** Status that a statement answers with or throws, whatever it is; null for statements that tell none. */
export function givenStatus(code: CodeIndex, path: string, statement: Node): number | null {
  for (const node of candidates(statement)) {
    const status = statusOf(code, path, node, 0);
    if (status !== null) return status;
  }
  return null;
}

function candidates(statement: Node): Node[] {
  return [
    statement,
    ...statement.descendantsOfType(["call_expression", "new_expression", "assignment_expression"]),
  ].filter((node) => /^(?:call_expression|new_expression|assignment_expression)$/.test(node.type));
}

export function statusNumber(node: Node | null): number | null {
  if (!node) return null;
  if (node.type === "number") {
    const value = Number(node.text);
    return value >= 100 && value < 600 ? value : null;
  }
  return node.type === "member_expression" || node.type === "identifier" ? named(lastNameOf(node)) : null;
}

/** `NOT_FOUND`, `notFound`, `NotFoundError`, `NotFoundException`. */
function named(name: string | null): number | null {
  const plain = (name ?? "")
    .replace(/(?:Error|Exception|Response)$/, "")
    .replace(/_/g, "")
    .toUpperCase();
  return NAMES.get(plain) ?? null;
}

function statusOf(code: CodeIndex, path: string, node: Node, depth: number): number | null {
  if (depth > DEEPEST) return null;
  if (node.type === "assignment_expression") {
    const left = field(node, "left");
    const isStatus = left !== null && /^(?:status|statusCode)$/.test(lastNameOf(left) ?? "");
    return isStatus ? statusNumber(field(node, "right")) : null;
  }
  const callee = field(node, "function") ?? field(node, "constructor");
  const given = (field(node, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment");
  const name = callee ? (lastNameOf(callee) ?? "") : "";
  for (const argument of given) {
    if (argument.type !== "object") continue;
    const pair = argument.namedChildren.find((child) =>
      /^(?:status|statusCode)$/.test(field(child, "key")?.text ?? ""),
    );
    const status = statusNumber(pair ? field(pair, "value") : null);
    if (status !== null) return status;
  }
  const plain = given
    .map((argument) => statusNumber(argument))
    .find((status) => status !== null && status >= 400);
  if (plain) return plain;
  if (!callee) return null;
  const dotted = dottedName(callee);
  const made = dotted ? code.resolve(path, dotted) : null;
  if (made?.node)
    return (
      statusOfDefinition(code, made.path, made.node, depth) ??
      (node.type === "new_expression" ? named(name) : null)
    );
  const isAnswer =
    node.type === "new_expression" || /^(?:notFound|badRequest|unprocessableEntity|conflict)$/.test(name);
  return isAnswer ? named(name) : null;
}

/** A class with its status, or a function that always answers with one. */
function statusOfDefinition(code: CodeIndex, path: string, node: Node, depth: number): number | null {
  const value = node.type === "variable_declarator" ? (field(node, "value") ?? node) : node;
  if (/class/.test(value.type)) return statusOfClass(code, path, value, depth);
  const found = new Set<number>();
  for (const inner of candidates(value)) {
    const status = inner.id === value.id ? null : statusOf(code, path, inner, depth + 1);
    if (status !== null) found.add(status);
  }
  const [only] = found;
  if (found.size === 0) return defaultStatus(value);
  return found.size === 1 ? (only ?? null) : null;
}

/** `function refuse(res, message, status = 400)`, whose callers have not given another one. */
function defaultStatus(definition: Node): number | null {
  const given = (field(definition, "parameters")?.namedChildren ?? []).filter(
    (one) => one.type === "assignment_pattern" || one.type === "required_parameter",
  );
  for (const parameter of given) {
    const name = field(parameter, "left") ?? field(parameter, "pattern");
    const status = statusNumber(field(parameter, "right") ?? field(parameter, "value"));
    if (status !== null && /^(?:status|statusCode|code)$/.test(name?.text ?? "")) return status;
  }
  return null;
}

function statusOfClass(code: CodeIndex, path: string, definition: Node, depth: number): number | null {
  for (const set of definition.descendantsOfType([
    "assignment_expression",
    "public_field_definition",
    "field_definition",
  ])) {
    const target = field(set, "left") ?? field(set, "name") ?? field(set, "property");
    const value = field(set, "right") ?? field(set, "value");
    if (target && /^(?:status|statusCode)$/.test(lastNameOf(target) ?? target.text)) {
      const status = statusNumber(value);
      if (status !== null) return status;
    }
  }
  for (const call of definition.descendantsOfType("call_expression")) {
    if (field(call, "function")?.type !== "super") continue;
    for (const argument of field(call, "arguments")?.namedChildren ?? []) {
      const status = statusNumber(argument);
      if (status !== null && status >= 400) return status;
    }
  }
  const base = code.symbolsOf(path)?.classes.find(({ node }) => node.id === definition.id)?.bases[0];
  const made = base ? code.resolve(path, base) : null;
  if (made?.node) {
    const inherited = statusOfDefinition(code, made.path, made.node, depth + 1);
    if (inherited !== null) return inherited;
  }
  // Handlers tell such classes apart by name.
  return named(field(definition, "name")?.text ?? null);
}
