import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { commentOf } from "./comments.ts";
import {
  type DeclaredKind,
  type DeclaredType,
  givenTypes,
  itemOfType,
  kindsOfType,
  memberOfType,
  nameOfType,
} from "./declared-kinds.ts";

/** What may stand at a place by its declared type. */
export interface DeclaredPlace {
  readonly kinds: ReadonlySet<DeclaredKind>;
  /** `path:line` of the declaration. */
  readonly where: string;
}

/** What is declared of the result of a function: by its type, else by its comment. Null where nothing is. */
export function declaredResult(code: CodeIndex, path: string, definition: Node): DeclaredPlace | null {
  const declared = resultType(path, definition);
  if (declared) return placeOf(code, declared);
  if (field(definition, "return_type")) return null;
  const told = /@returns?\s*\{((?:[^{}]|\{[^{}]*\})*)\}/.exec(commentOf(definition) ?? "")?.[1];
  return told === undefined
    ? null
    : { kinds: kindsOfText(told, isAsync(definition)), where: `${path}:${startLineOf(definition)}` };
}

/** What is declared of the place that an expression fills: an entry, a result, a variable. Null where nothing is. */
export function declaredAt(code: CodeIndex, path: string, node: Node): DeclaredPlace | null {
  const declared = typeAt(code, path, node);
  if (declared) return placeOf(code, declared);
  const outer = outermost(node);
  const definition = /^(?:return_statement|arrow_function)$/.test(outer.parent?.type ?? "")
    ? functionAround(outer)
    : null;
  return definition ? declaredResult(code, path, definition) : null;
}

/**
 * What says "there is none" at a place: null or undefined where its type has them, an empty list where it has nothing but a
 * list. Null where the type has no such value, or does not tell.
 */
export function absentValueOf({ kinds }: DeclaredPlace): "null" | "undefined" | "[]" | null {
  if (kinds.has("unknown")) return null;
  if (kinds.has("null")) return "null";
  if (kinds.has("undefined")) return "undefined";
  return kinds.size === 1 && kinds.has("list") ? "[]" : null;
}

/** Whether a value that stands for nothing may stand at a place; other values, and other types, are not judged. */
export function isAdmitted({ kinds }: DeclaredPlace, value: string): boolean {
  const kind = kindOfNothing(value.trim());
  return kind === null || kinds.has("unknown") || kinds.has(kind);
}

function kindOfNothing(value: string): DeclaredKind | null {
  switch (value) {
    case "null":
    case "undefined":
      return value;
    case "[]":
      return "list";
    case "{}":
      return "record";
    case "0":
      return "number";
    case "false":
      return "boolean";
    default:
      return /^(?:""|''|``)$/.test(value) ? "text" : null;
  }
}

/** The type that is declared for the place of an expression. */
export function typeAt(code: CodeIndex, path: string, node: Node): DeclaredType | null {
  const outer = outermost(node);
  const { parent } = outer;
  switch (parent?.type) {
    case "satisfies_expression": {
      const type = parent.namedChildren.at(-1);
      return type && type.id !== outer.id ? { path, type, isOptional: false } : null;
    }
    case "variable_declarator": {
      const type = field(parent, "type");
      return type ? { path, type, isOptional: false } : null;
    }
    case "pair": {
      const key = field(parent, "key");
      const name = key?.type === "string" ? plainString(key) : key?.text;
      const object = field(parent, "value")?.id === outer.id ? parent.parent : null;
      const owner = object?.type === "object" ? typeAt(code, path, object) : null;
      return owner && name ? memberOfType(code, owner, name) : null;
    }
    case "return_statement":
    case "arrow_function": {
      const definition = functionAround(outer);
      if (!definition) return null;
      return (
        resultType(path, definition) ?? (field(definition, "return_type") ? null : ofCallback(definition))
      );
    }
    default:
      return null;
  }

  /** `rows.map((row) => ({ … }))`: an item of the list that is made. */
  function ofCallback(definition: Node): DeclaredType | null {
    const call = definition.parent?.type === "arguments" ? definition.parent.parent : null;
    const callee = call?.type === "call_expression" ? field(call, "function") : null;
    const list = call && callee && lastNameOf(callee) === "map" ? typeAt(code, path, call) : null;
    return list && itemOfType(list);
  }
}

/** The expression of which a node is the value as it is: the whole choice around one of its branches. */
function outermost(node: Node): Node {
  let current = node;
  for (let parent = current.parent; parent; parent = current.parent) {
    const isValue =
      parent.type === "parenthesized_expression" ||
      (parent.type === "ternary_expression" && field(parent, "condition")?.id !== current.id) ||
      (parent.type === "binary_expression" && /^(?:\?\?|\|\|)$/.test(field(parent, "operator")?.text ?? ""));
    if (!isValue) break;
    current = parent;
  }
  return current;
}

function placeOf(code: CodeIndex, declared: DeclaredType): DeclaredPlace {
  return { kinds: kindsOfType(code, declared), where: `${declared.path}:${startLineOf(declared.type)}` };
}

/** The declared type of what a function gives; of a promise only where the function itself makes one of its value. */
function resultType(path: string, definition: Node): DeclaredType | null {
  const written = field(definition, "return_type");
  const type = written?.type === "type_annotation" ? written.firstNamedChild : null;
  if (!type || definition.children.some((child) => child.type === "*")) return null;
  const isPromise = type.type === "generic_type" && nameOfType(type) === "Promise";
  const held = isPromise ? (isAsync(definition) ? givenTypes(type)[0] : null) : type;
  return held ? { path, type: held, isOptional: false } : null;
}

function isAsync(definition: Node): boolean {
  return definition.children.some((child) => child.type === "async");
}

/** The kinds of a type in a comment: `Array<string>|null`, `?Field[]`. */
function kindsOfText(text: string, isOfAsync: boolean): ReadonlySet<DeclaredKind> {
  const promised = /^Promise\s*\.?<(.*)>$/s.exec(text.trim())?.[1];
  if (promised !== undefined && !isOfAsync) return new Set(["unknown"]);
  const whole = (promised ?? text).trim();
  const choices = /[<({]/.test(whole.replace(/^\(|\)$/g, "").replace(/\.?<[^<>|]*>/g, ""))
    ? [whole]
    : whole.replace(/^\(|\)$/g, "").split("|");
  return new Set(choices.flatMap((one) => kindsOfChoice(one.trim())));
}

function kindsOfChoice(text: string): DeclaredKind[] {
  if (text.startsWith("?")) return ["null", ...kindsOfChoice(text.slice(1))];
  if (/^[\w$.]+(?:\[\])+$|^(?:Readonly)?Array(?:\.?<[^<>|]*>)?$/.test(text)) return ["list"];
  switch (text) {
    case "null":
    case "undefined":
      return [text];
    case "void":
      return ["undefined"];
    case "string":
      return ["text"];
    case "number":
    case "boolean":
      return [text];
    default:
      return ["unknown"];
  }
}
