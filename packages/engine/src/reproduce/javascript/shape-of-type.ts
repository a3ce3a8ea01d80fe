import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { field, plainString } from "../../code/nodes.ts";
import { ANY, type Shape } from "./shape.ts";

const DEEPEST = 5;

/** The least value of a declared type: its required members, the first choice of a union. */
export function shapeOfType(code: CodeIndex, path: string, type: Node | null, depth = 0): Shape {
  if (!type || depth > DEEPEST) return ANY;
  const inner = (node: Node | null) => shapeOfType(code, path, node, depth + 1);
  switch (type.type) {
    case "type_annotation":
    case "readonly_type":
    case "parenthesized_type":
      return shapeOfType(code, path, type.firstNamedChild, depth);
    case "predefined_type":
      return basic(type.text);
    case "literal_type":
      return literal(type);
    case "array_type":
      return { kind: "list", item: inner(type.firstNamedChild) };
    case "tuple_type":
      return { kind: "code", text: "[]" };
    case "union_type":
      return (
        union(type)
          .map(inner)
          .find((shape) => shape.kind !== "any") ?? ANY
      );
    case "intersection_type":
    case "object_type":
      return membersOf(type, inner);
    case "generic_type":
      return generic(type, inner);
    case "type_identifier":
      return named(code, path, type.text, depth);
    default:
      return ANY;
  }
}

function basic(name: string): Shape {
  if (name === "string") return { kind: "text" };
  if (name === "number") return { kind: "number" };
  if (name === "boolean") return { kind: "code", text: "true" };
  return ANY;
}

function literal(type: Node): Shape {
  const value = type.firstNamedChild;
  const text = value ? plainString(value) : null;
  if (text !== null) return { kind: "text", value: text };
  return /^(?:null|undefined)$/.test(type.text) ? ANY : { kind: "code", text: type.text };
}

/** The choices of a union, nested ones taken apart, those for nothing left out. */
function union(type: Node): Node[] {
  return type.namedChildren.flatMap((child) =>
    child.type === "union_type" ? union(child) : /^(?:null|undefined)$/.test(child.text) ? [] : [child],
  );
}

function membersOf(type: Node, inner: (node: Node | null) => Shape): Shape {
  const members: Record<string, Shape> = {};
  for (const child of type.namedChildren) {
    if (child.type !== "property_signature" || child.children.some((part) => part.type === "?")) continue;
    const name = field(child, "name")?.text;
    if (name) members[name] = inner(field(child, "type"));
  }
  return { kind: "object", members };
}

function generic(type: Node, inner: (node: Node | null) => Shape): Shape {
  const name = field(type, "name")?.text ?? type.firstNamedChild?.text ?? "";
  const given = type.descendantsOfType("type_arguments")[0]?.namedChildren ?? [];
  if (/^(?:Array|ReadonlyArray)$/.test(name)) return { kind: "list", item: inner(given[0] ?? null) };
  if (/^(?:Partial|Readonly|Required|Promise|Awaited)$/.test(name)) return inner(given[0] ?? null);
  if (/^(?:Record)$/.test(name)) return { kind: "object", members: {} };
  if (/^(?:Readonly)?(?:Map|Set)$/.test(name))
    return { kind: "code", text: `new ${name.replace("Readonly", "")}()` };
  return ANY;
}

function named(code: CodeIndex, path: string, name: string, depth: number): Shape {
  if (name === "Date") return { kind: "code", text: 'new Date("2024-01-15T00:00:00Z")' };
  for (const home of [path, ...code.importsOf(path)]) {
    const root = code.file(home)?.tree.rootNode;
    const found = root
      ?.descendantsOfType(["interface_declaration", "type_alias_declaration", "enum_declaration"])
      .find((node) => field(node, "name")?.text === name);
    if (!found) continue;
    if (found.type === "enum_declaration") return ANY;
    const value = field(found, found.type === "interface_declaration" ? "body" : "value");
    if (found.type === "interface_declaration" && value)
      return membersOf(value, (node) => shapeOfType(code, home, node, depth + 1));
    return shapeOfType(code, home, value, depth + 1);
  }
  return ANY;
}
