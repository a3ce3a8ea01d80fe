import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, plainString } from "../../../code/nodes.ts";

/**
 * What a declared type lets stand: `record` is an object that may be empty, `object` one that may not, `other` a value of
 * which no empty form is known. `unknown` lets everything stand.
 */
export type DeclaredKind =
  | "null"
  | "undefined"
  | "list"
  | "text"
  | "number"
  | "boolean"
  | "record"
  | "object"
  | "other"
  | "unknown";

/** A type as it is written, and the file that tells what its names mean. */
export interface DeclaredType {
  readonly path: string;
  readonly type: Node;
  /** Declared with `?`: it may be left out as well. */
  readonly isOptional: boolean;
}

const DEEPEST = 6;
const OBJECTS = /^(?:Date|Buffer|URL|URLSearchParams|Error|RegExp|Map|Set|ReadonlyMap|ReadonlySet|WeakMap)$/;
const NAMED = ["interface_declaration", "type_alias_declaration", "class_declaration", "enum_declaration"];

/** The kinds of values that a type admits, its names followed to where they are declared. */
export function kindsOfType(code: CodeIndex, declared: DeclaredType, depth = 0): ReadonlySet<DeclaredKind> {
  const { path, type, isOptional } = declared;
  const inner = (node: Node | null): ReadonlySet<DeclaredKind> =>
    node && depth < DEEPEST
      ? kindsOfType(code, { path, type: node, isOptional: false }, depth + 1)
      : new Set(["unknown"]);
  return isOptional ? new Set([...own(), "undefined"]) : own();

  function own(): ReadonlySet<DeclaredKind> {
    switch (type.type) {
      case "type_annotation":
      case "readonly_type":
      case "parenthesized_type":
        return inner(type.firstNamedChild);
      case "predefined_type":
        return new Set([basic(type.text)]);
      case "literal_type":
        return new Set([literal(type)]);
      case "array_type":
        return new Set(["list"]);
      case "tuple_type":
      case "function_type":
        return new Set(["other"]);
      case "union_type":
        return new Set(type.namedChildren.flatMap((one) => [...inner(one)]));
      case "object_type":
        return new Set([isEmptyAllowed(type) ? "record" : "object"]);
      case "generic_type":
      case "type_identifier":
        return named();
      case "lookup_type": {
        const found = followed(code, declared, depth);
        return found ? kindsOfType(code, found, depth + 1) : new Set(["unknown"]);
      }
      default:
        return new Set(["unknown"]);
    }
  }

  function named(): ReadonlySet<DeclaredKind> {
    const name = nameOfType(type);
    if (/^(?:Array|ReadonlyArray)$/.test(name)) return new Set(["list"]);
    if (/^(?:Record|Partial)$/.test(name)) return new Set(["record"]);
    if (/^(?:Readonly|Awaited)$/.test(name)) return inner(givenTypes(type)[0] ?? null);
    if (depth >= DEEPEST) return new Set(["unknown"]);
    const found = declarationOf(code, path, name);
    if (!found) return new Set([OBJECTS.test(name) ? "object" : "unknown"]);
    if (found.node.type === "enum_declaration") return new Set(["other"]);
    if (found.node.type === "class_declaration") return new Set(["object"]);
    if (found.node.type === "interface_declaration") {
      const body = field(found.node, "body");
      const isPlain = !found.node.namedChildren.some((one) => /extends/.test(one.type));
      return new Set([isPlain && body && isEmptyAllowed(body) ? "record" : "object"]);
    }
    const value = field(found.node, "value");
    return value
      ? kindsOfType(code, { path: found.path, type: value, isOptional: false }, depth + 1)
      : new Set(["unknown"]);
  }
}

/** The declared member of a type: of an interface, of the type of an object, or of another name for one. */
export function memberOfType(
  code: CodeIndex,
  { path, type }: DeclaredType,
  name: string,
  depth = 0,
): DeclaredType | null {
  if (depth > DEEPEST) return null;
  const inner = (node: Node | null | undefined, home = path) =>
    node ? memberOfType(code, { path: home, type: node, isOptional: false }, name, depth + 1) : null;
  switch (type.type) {
    case "type_annotation":
    case "readonly_type":
    case "parenthesized_type":
      return inner(type.firstNamedChild);
    case "object_type":
    case "interface_body": {
      const member = type.namedChildren.find(
        (one) => one.type === "property_signature" && keyText(field(one, "name")) === name,
      );
      const annotation = member && field(member, "type");
      const isOptional = member?.children.some((part) => part.type === "?") ?? false;
      return annotation ? { path, type: annotation, isOptional } : null;
    }
    case "union_type": {
      const some = type.namedChildren.filter(({ text }) => !/^(?:null|undefined)$/.test(text));
      return some.length === 1 ? inner(some[0]) : null;
    }
    case "lookup_type": {
      const found = followed(code, { path, type, isOptional: false }, depth);
      return found ? memberOfType(code, found, name, depth + 1) : null;
    }
    case "generic_type":
    case "type_identifier": {
      const called = nameOfType(type);
      if (/^(?:Readonly|Awaited)$/.test(called)) return inner(givenTypes(type)[0]);
      const found = declarationOf(code, path, called);
      return found ? inner(field(found.node, "body") ?? field(found.node, "value"), found.path) : null;
    }
    default:
      return null;
  }
}

/** The type of the items of a list; null for what is none, or may be something else. */
export function itemOfType({ path, type }: DeclaredType): DeclaredType | null {
  if (/^(?:type_annotation|readonly_type|parenthesized_type)$/.test(type.type))
    return type.firstNamedChild && itemOfType({ path, type: type.firstNamedChild, isOptional: false });
  const item =
    type.type === "array_type"
      ? type.firstNamedChild
      : /^(?:Array|ReadonlyArray)$/.test(type.type === "generic_type" ? nameOfType(type) : "")
        ? givenTypes(type)[0]
        : null;
  return item ? { path, type: item, isOptional: false } : null;
}

/** `Ticket["fields"]`: the member that is meant. */
function followed(code: CodeIndex, { path, type }: DeclaredType, depth: number): DeclaredType | null {
  const [owner, index] = type.namedChildren;
  const name = index?.firstNamedChild ? plainString(index.firstNamedChild) : null;
  return owner && name !== null
    ? memberOfType(code, { path, type: owner, isOptional: false }, name, depth + 1)
    : null;
}

/** The name of a type without what it is given: `Page` of `Page<Row>`. */
export function nameOfType(type: Node): string {
  return (type.type === "generic_type" ? (field(type, "name") ?? type.firstNamedChild) : type)?.text ?? "";
}

/** What a generic type is given. */
export function givenTypes(type: Node): readonly Node[] {
  return type.namedChildren.find((one) => one.type === "type_arguments")?.namedChildren ?? [];
}

/** The one declaration of a name: in the file itself, in one that it imports, else the only one of the project. */
function declarationOf(
  code: CodeIndex,
  path: string,
  name: string,
): { readonly path: string; readonly node: Node } | null {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return null;
  const inFile = (home: string) => {
    const file = code.file(home);
    if (!file || file.language === "python" || file.isTest) return [];
    return file.tree.rootNode
      .descendantsOfType(NAMED)
      .filter((node) => field(node, "name")?.text === name)
      .map((node) => ({ path: home, node }));
  };
  const [own, ...doubled] = inFile(path);
  if (own) return doubled.length === 0 ? own : null;
  const isImported = (code.symbolsOf(path)?.imports ?? []).some(({ local }) => local === name);
  if (!isImported) return null;
  const imported = code.importsOf(path).flatMap(inFile);
  const all = imported.length > 0 ? imported : code.naming(name).flatMap(inFile);
  const [only, ...others] = all;
  return only && others.length === 0 ? only : null;
}

function isEmptyAllowed(type: Node): boolean {
  return type.namedChildren.every(
    (one) => one.type === "index_signature" || one.children.some((part) => part.type === "?"),
  );
}

function keyText(key: Node | null): string | null {
  return key && (key.type === "string" ? plainString(key) : key.text);
}

function basic(name: string): DeclaredKind {
  switch (name) {
    case "string":
      return "text";
    case "number":
    case "boolean":
    case "object":
      return name;
    case "void":
      return "undefined";
    case "any":
    case "unknown":
      return "unknown";
    default:
      return "other";
  }
}

function literal(type: Node): DeclaredKind {
  if (type.text === "null" || type.text === "undefined") return type.text;
  if (type.text === "true" || type.text === "false") return "boolean";
  if (type.text === "0") return "number";
  return /^(?:""|'')$/.test(type.text) ? "text" : "other";
}
