import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { commentOf } from "./comments.ts";
import { type DeclaredType, itemOfType, kindsOfType, memberOfType } from "./declared-kinds.ts";

/** What a part such as `event.labels` is declared as, by the type of the thing that it is read of; null where nothing is. */
export function declaredPart(code: CodeIndex, path: string, node: Node): DeclaredType | null {
  const plain = withoutTypes(node);
  if (plain.type === "member_expression") {
    const object = field(plain, "object");
    const name = field(plain, "property")?.text;
    const owner = object && name ? declaredPart(code, path, object) : null;
    return owner && name ? memberOfType(code, owner, name) : null;
  }
  return /^(?:identifier|shorthand_property_identifier)$/.test(plain.type)
    ? typeOfName(code, path, plain, plain.text)
    : null;
}

/** Whether a declaration says that this part may be left out, or may be nothing. */
export function isDeclaredOptional(code: CodeIndex, path: string, node: Node): boolean {
  const declared = declaredPart(code, path, node);
  if (declared) {
    const kinds = kindsOfType(code, declared);
    return kinds.has("undefined") || kinds.has("null");
  }
  return isToldOptional(code, path, withoutTypes(node));
}

function typeOfName(code: CodeIndex, path: string, use: Node, name: string): DeclaredType | null {
  for (let scope = use.parent; scope; scope = scope.parent) {
    const loop = scope.type === "for_in_statement" && field(scope, "left")?.text === name ? scope : null;
    if (loop) return itemOf(code, path, field(loop, "right"));
    const found = isFunctionNode(scope)
      ? parameterOf(code, path, scope, name)
      : variableOf(code, path, scope, name);
    if (found !== undefined) return found;
  }
  return null;
}

function itemOf(code: CodeIndex, path: string, list: Node | null): DeclaredType | null {
  const declared = list && declaredPart(code, path, list);
  return declared && itemOfType(declared);
}

/** Undefined where the function has no such parameter. */
function parameterOf(
  code: CodeIndex,
  path: string,
  definition: Node,
  name: string,
): DeclaredType | null | undefined {
  const single = field(definition, "parameter");
  const all = single ? [single] : (field(definition, "parameters")?.namedChildren ?? []);
  for (const [index, one] of all.entries()) {
    const pattern = field(one, "pattern") ?? one;
    const type = field(one, "type");
    const own = type ? { path, type, isOptional: false } : null;
    if (pattern.text === name) {
      if (own || index > 0) return own;
      const call = definition.parent?.type === "arguments" ? definition.parent.parent : null;
      const callee = call && field(call, "function");
      const isOver = /^(?:map|forEach|filter|flatMap|some|every|find|findIndex)$/.test(
        (callee && lastNameOf(callee)) ?? "",
      );
      return isOver && callee ? itemOf(code, path, field(callee, "object")) : null;
    }
    if (pattern.type === "object_pattern" && isTakenOut(pattern, name))
      return own && memberOfType(code, own, name);
  }
  return undefined;
}

function variableOf(
  code: CodeIndex,
  path: string,
  scope: Node,
  name: string,
): DeclaredType | null | undefined {
  for (const declaration of scope.namedChildren) {
    if (!/^(?:lexical|variable)_declaration$/.test(declaration.type)) continue;
    for (const one of declaration.namedChildren) {
      const target = field(one, "name");
      const isWhole = target?.text === name;
      if (!isWhole && !(target?.type === "object_pattern" && isTakenOut(target, name))) continue;
      const type = field(one, "type");
      const value = field(one, "value");
      const isPart =
        value !== null &&
        /^(?:identifier|member_expression)$/.test(withoutTypes(value).type) &&
        !value.descendantsOfType("identifier").some(({ text }) => text === name);
      const own = type
        ? { path, type, isOptional: false }
        : isPart && value
          ? declaredPart(code, path, value)
          : null;
      return isWhole ? own : own && memberOfType(code, own, name);
    }
  }
  return undefined;
}

function isTakenOut(pattern: Node, name: string): boolean {
  return pattern.namedChildren.some(
    (child) => child.type === "shorthand_property_identifier_pattern" && child.text === name,
  );
}

/** `@param {{ tags?: string[] }} order`, `@param {string[]} [order.tags]`, `@property {string[]} [tags]`. */
function isToldOptional(code: CodeIndex, path: string, node: Node): boolean {
  const name = node.type === "member_expression" ? field(node, "property")?.text : node.text;
  const root = node.type === "member_expression" ? field(node, "object")?.text : null;
  if (!name || !/^[\w$]+$/.test(name)) return false;
  const word = name.replace(/\$/g, "\\$");
  for (let scope = node.parent; scope; scope = scope.parent) {
    if (!isFunctionNode(scope)) continue;
    const isOwn = parameterNames(scope).includes(root ?? name) || root === null;
    const told = isOwn ? (commentOf(scope) ?? "") : "";
    if (new RegExp(`@param\\b[^@]*(?:\\b${word}\\?\\s*:|\\[[\\w$]+\\.${word}\\b)`).test(told)) return true;
  }
  return new RegExp(`@property\\s*\\{[^@]*\\}\\s*\\[${word}\\b`).test(code.file(path)?.text ?? "");
}
