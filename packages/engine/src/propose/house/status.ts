import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { dottedName, field, lastNameOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { STATUS_NAMES } from "../../code/python/status-names.ts";
import { clausesCatching, handlersFor } from "./caught-classes.ts";

/** Classes of web frameworks that stand for one status. */
const KNOWN_CLASSES: ReadonlyMap<string, number> = new Map([
  ["BadRequest", 400],
  ["BadRequestKeyError", 400],
  ["SuspiciousOperation", 400],
  ["ParseError", 400],
  ["HttpResponseBadRequest", 400],
  ["HTTPBadRequest", 400],
  ["Unauthorized", 401],
  ["NotAuthenticated", 401],
  ["AuthenticationFailed", 401],
  ["Forbidden", 403],
  ["PermissionDenied", 403],
  ["HttpResponseForbidden", 403],
  ["NotFound", 404],
  ["Http404", 404],
  ["HttpResponseNotFound", 404],
  ["HTTPNotFound", 404],
  ["Conflict", 409],
  ["UnprocessableEntity", 422],
  ["RequestValidationError", 422],
]);

const DEEPEST = 4;

/** A status as code writes it: `404`, `status.HTTP_404_NOT_FOUND`, `HTTPStatus.NOT_FOUND`. */
export function statusNumber(node: Node): number | null {
  if (node.type === "integer") {
    const value = Number(node.text);
    return value >= 100 && value < 600 ? value : null;
  }
  const name = lastNameOf(node) ?? "";
  const digits = /^HTTP_(\d{3})(?:_|$)/.exec(name)?.[1];
  if (digits) return Number(digits);
  if (name === "value" && node.type === "attribute") {
    const object = field(node, "object");
    return object ? statusNumber(object) : null;
  }
  return STATUS_NAMES.get(name) ?? null;
}

/**
 * Status below 500 that a `raise`, a `return` or an `abort(…)` answers with, through the project's own exception
 * classes, their registered handlers and helper functions; null for statements that answer nothing of the kind.
 */
export function refusedStatus(code: CodeIndex, path: string, statement: Node): number | null {
  const status = statusOfStatement(code, path, statement);
  return status !== null && status >= 400 && status < 500 ? status : null;
}

function statusOfStatement(code: CodeIndex, path: string, statement: Node): number | null {
  const inner = statement.namedChildren.find((child) => child.type !== "comment") ?? null;
  switch (statement.type) {
    case "return_statement":
      if (inner?.type === "expression_list" || inner?.type === "tuple") {
        const second = inner.namedChild(1);
        const written = second && statusNumber(second);
        return (
          written ?? (inner.firstNamedChild ? statusOfValue(code, path, inner.firstNamedChild, 0) : null)
        );
      }
      return inner ? statusOfValue(code, path, inner, 0) : null;
    case "raise_statement":
      return inner ? statusOfValue(code, path, inner, 0) : null;
    case "expression_statement":
      return inner?.type === "call" ? statusOfRaisingCall(code, path, inner) : null;
    default:
      return null;
  }
}

/** `abort(404)`, or a call of a function of the project that does nothing but refuse. */
function statusOfRaisingCall(code: CodeIndex, path: string, call: Node): number | null {
  if (lastNameOf(field(call, "function") ?? call) === "abort") {
    const first = readCall(call).positional[0];
    return first ? statusNumber(first) : null;
  }
  const definition = functionCalled(code, path, call);
  const last = definition && field(definition.node, "body")?.lastNamedChild;
  const refuses = last?.type === "raise_statement" || /\babort\(/.test(last?.text ?? "");
  return definition && last && refuses ? statusOfStatement(code, definition.path, last) : null;
}

function statusOfValue(code: CodeIndex, path: string, value: Node, depth: number): number | null {
  if (depth > DEEPEST) return null;
  if (value.type === "await" || value.type === "parenthesized_expression")
    return value.firstNamedChild ? statusOfValue(code, path, value.firstNamedChild, depth + 1) : null;
  if (value.type !== "call") {
    const dotted = dottedName(value);
    const made = dotted ? code.resolve(path, dotted) : null;
    if (made?.node?.type === "class_definition") return statusOfClass(code, made.path, made.node, depth);
    const right = made?.node?.type === "assignment" ? field(made.node, "right") : null;
    if (made && right) return statusOfValue(code, made.path, right, depth + 1);
    return KNOWN_CLASSES.get(lastNameOf(value) ?? "") ?? null;
  }
  const call = readCall(value);
  for (const [name, given] of call.named) {
    const status = /^(?:status_code|status|code|http_status)$/.test(name) ? statusNumber(given) : null;
    if (status !== null) return status;
  }
  const callee = field(value, "function");
  const dotted = callee && dottedName(callee);
  const made = dotted ? code.resolve(path, dotted) : null;
  if (made?.node?.type === "class_definition") {
    const own = statusOfClass(code, made.path, made.node, depth);
    if (own !== null) return own;
  }
  // The status stands first or second among the plain arguments of every helper that has one.
  for (const given of call.positional.slice(0, 3)) {
    const status = statusNumber(given);
    if (status !== null && status >= 400) return status;
  }
  if (made?.node?.type === "function_definition") return statusOfFunction(code, made.path, made.node, depth);
  if (made?.node?.type === "class_definition") return defaultStatus(made.node);
  return made ? null : (KNOWN_CLASSES.get(lastNameOf(callee ?? value) ?? "") ?? null);
}

/** `def __init__(self, message, status=400)`: what is answered where the call says nothing else. */
function defaultStatus(definition: Node): number | null {
  const maker = (field(definition, "body")?.namedChildren ?? []).find(
    (child) => child.type === "function_definition" && field(child, "name")?.text === "__init__",
  );
  for (const parameter of (maker && field(maker, "parameters")?.namedChildren) ?? []) {
    const name = field(parameter, "name")?.text ?? "";
    const value = field(parameter, "value");
    if (value && /^(?:status_code|status|code|http_status)$/.test(name)) return statusNumber(value);
  }
  return null;
}

/** `status` of `def refuse(message, status=400)`, whose callers have not given another one. */
function defaultOf(definition: Node, name: Node): number | null {
  if (name.type !== "identifier") return null;
  const parameter = (field(definition, "parameters")?.namedChildren ?? []).find(
    (one) => field(one, "name")?.text === name.text,
  );
  const value = parameter && field(parameter, "value");
  return value ? statusNumber(value) : null;
}

/** A helper that always answers with one status. */
function statusOfFunction(code: CodeIndex, path: string, definition: Node, depth: number): number | null {
  const found = new Set<number | null>();
  for (const statement of definition.descendantsOfType("return_statement")) {
    const inner = statement.firstNamedChild;
    if (!inner) return null;
    const second = inner.type === "expression_list" ? inner.namedChild(1) : null;
    const written = second && (statusNumber(second) ?? defaultOf(definition, second));
    found.add(second ? written : statusOfValue(code, path, inner, depth + 1));
  }
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

/** From the class itself, its constructor, its bases, or the handler that the application registers for it. */
function statusOfClass(code: CodeIndex, path: string, definition: Node, depth: number): number | null {
  if (depth > DEEPEST) return null;
  const name = field(definition, "name")?.text ?? "";
  for (const statement of field(definition, "body")?.namedChildren ?? []) {
    const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const left = assignment?.type === "assignment" ? field(assignment, "left")?.text : undefined;
    const right = assignment?.type === "assignment" ? field(assignment, "right") : null;
    if (left && right && /^(?:status_code|status|code|http_status)$/.test(left)) {
      const status = statusNumber(right);
      if (status !== null) return status;
    }
  }
  for (const call of definition.descendantsOfType("call")) {
    if (!/^super\(|__init__$/.test(field(call, "function")?.text ?? "")) continue;
    const { positional, named } = readCall(call);
    const own = named.get("status_code") ?? named.get("status") ?? named.get("code");
    // `super().__init__(message, 404)`: the status stands where the base takes it.
    const status = (own ? [own] : positional.slice(0, 3)).map(statusNumber).find((one) => one !== null);
    if (status !== undefined && status !== null) return status;
  }
  for (const assignment of definition.descendantsOfType("assignment")) {
    const right = field(assignment, "right");
    const isOwn = /^self\.(?:status_code|status|code|http_status)$/.test(
      field(assignment, "left")?.text ?? "",
    );
    const status = isOwn && right ? statusNumber(right) : null;
    if (status !== null) return status;
  }
  const handled = statusOfRegistered(code, name);
  if (handled !== null) return handled;
  for (const base of field(definition, "superclasses")?.namedChildren ?? []) {
    const dotted = dottedName(base);
    const made = dotted ? code.resolve(path, dotted) : null;
    const status =
      made?.node?.type === "class_definition"
        ? (statusOfClass(code, made.path, made.node, depth + 1) ?? defaultStatus(made.node))
        : (KNOWN_CLASSES.get(lastNameOf(base) ?? "") ?? null);
    if (status !== null) return status;
  }
  return null;
}

/** What those answer who deal with a class: handlers registered for it, a middleware, an `except` around the call. */
function statusOfRegistered(code: CodeIndex, name: string): number | null {
  if (name === "") return null;
  for (const { path, node } of handlersFor(code, name)) {
    const written =
      field(node, "name")?.text === "process_exception"
        ? statusOfBranch(code, path, node)
        : statusOfFunction(code, path, node, 0);
    if (written !== null) return written;
  }
  const caught = new Set(
    clausesCatching(code, name).flatMap(({ path, clause }) => {
      const last = clause.namedChildren.findLast((child) => child.type === "block")?.lastNamedChild;
      const raisesItself = last?.type === "raise_statement" && last.text.includes(`${name}(`);
      return (last && !raisesItself && refusedStatus(code, path, last)) || [];
    }),
  );
  const [only] = caught;
  return caught.size === 1 ? (only ?? null) : null;
}

/** The one status among the branches of a middleware that asks for the class. */
function statusOfBranch(code: CodeIndex, path: string, definition: Node): number | null {
  const found = new Set(
    definition
      .descendantsOfType("return_statement")
      .flatMap((statement) => refusedStatus(code, path, statement) ?? []),
  );
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

export function functionCalled(
  code: CodeIndex,
  path: string,
  call: Node,
): { readonly path: string; readonly node: Node } | null {
  const callee = field(call, "function");
  const dotted = callee && dottedName(callee);
  const made = dotted ? code.resolve(path, dotted) : null;
  return made?.node?.type === "function_definition" ? { path: made.path, node: made.node } : null;
}
