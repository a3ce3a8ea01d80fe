import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { type ExportedAs, exportedAs } from "../../../code/javascript/module-style.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import type { JavascriptProject } from "../project.ts";

/** A function that a table which the module gives out holds, and how it is taken from there. */
export interface TableMember {
  readonly table: ExportedAs;
  /** `.total`, `["invoice.failed"]`, `.get("paid")` */
  readonly access: string;
}

/**
 * The table of the module that holds a function, in place or by its name: `const handlers = { "invoice.failed": failed }`,
 * `const handlers = new Map([["paid", paid]])`. Null where none does, or none that is given out.
 */
export function tableMemberOf(project: JavascriptProject, symbol: FunctionSymbol): TableMember | null {
  const file = project.code.file(symbol.path);
  if (!file) return null;
  for (const declarator of file.tree.rootNode.descendantsOfType("variable_declarator")) {
    if (isWithinFunction(declarator)) continue;
    const value = field(declarator, "value");
    const name = field(declarator, "name");
    const access = value && accessIn(untyped(value), symbol);
    const table = access && name ? exportedAs(project.code, symbol.path, name.text) : null;
    if (access && table) return { table, access };
  }
  return null;
}

/** `{ … } as const`, `{ … } satisfies Handlers`, `Object.freeze({ … })` */
function untyped(value: Node): Node {
  if (/^(?:as_expression|satisfies_expression|parenthesized_expression)$/.test(value.type))
    return value.firstNamedChild ? untyped(value.firstNamedChild) : value;
  const isFrozen = value.type === "call_expression" && field(value, "function")?.text === "Object.freeze";
  const frozen = isFrozen ? field(value, "arguments")?.firstNamedChild : null;
  return frozen ? untyped(frozen) : value;
}

function accessIn(value: Node, symbol: FunctionSymbol): string | null {
  if (value.type === "object") return accessInObject(value, symbol);
  const isMap = value.type === "new_expression" && lastNameOf(field(value, "constructor") ?? value) === "Map";
  const entries = isMap ? field(value, "arguments")?.firstNamedChild : null;
  for (const entry of entries?.type === "array" ? entries.namedChildren : []) {
    const [key, held] = entry.type === "array" ? entry.namedChildren : [];
    if (key && held && isSame(held, symbol)) return `.get(${key.text})`;
  }
  return null;
}

function accessInObject(object: Node, symbol: FunctionSymbol): string | null {
  for (const child of object.namedChildren) {
    if (child.type === "shorthand_property_identifier" && isSame(child, symbol)) return `.${child.text}`;
    const key = field(child, "key") ?? field(child, "name");
    const held = child.type === "method_definition" ? child : field(child, "value");
    if (key && held && isSame(held, symbol)) return memberAccess(key);
  }
  return null;
}

function memberAccess(key: Node): string {
  if (key.type === "computed_property_name") return key.text;
  return key.type === "property_identifier" ? `.${key.text}` : `[${key.text}]`;
}

function isSame(held: Node, symbol: FunctionSymbol): boolean {
  if (held.id === symbol.node.id) return true;
  return /identifier$/.test(held.type) && held.text === symbol.name && !isWithinFunction(symbol.node);
}

function isWithinFunction(node: Node): boolean {
  for (let around = node.parent; around; around = around.parent) if (isFunctionNode(around)) return true;
  return false;
}
