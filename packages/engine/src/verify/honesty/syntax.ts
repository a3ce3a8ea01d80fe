import type { Node } from "web-tree-sitter";
import { lastNameOf } from "../../code/nodes.ts";
import type { ParsedSource } from "./rule.ts";

/** All named nodes below and including `root`, in the order of the text. `enter` may refuse the inside of a node. */
export function* walk(root: Node, enter: (node: Node) => boolean = () => true): Generator<Node> {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    if (node.id !== root.id && !enter(node)) continue;
    for (let index = node.namedChildCount - 1; index >= 0; index -= 1) {
      const child = node.namedChild(index);
      if (child) pending.push(child);
    }
  }
}

/** Nodes of these types below and including `root`, in the order of the text. */
export function ofType(root: Node, ...types: readonly string[]): readonly Node[] {
  return root.descendantsOfType([...types]);
}

/** The nodes of a source, those left out that stand on both sides of the change as they were. */
export function* walkSource({ root, unchanged }: ParsedSource): Generator<Node> {
  for (const node of walk(root, (one) => !unchanged.has(one.id))) if (!unchanged.has(node.id)) yield node;
}

/** As `ofType`, for what changed of a source. */
export function within(source: ParsedSource, ...types: readonly string[]): readonly Node[] {
  return changedBelow(source, source.root, types);
}

function changedBelow(source: ParsedSource, node: Node, types: readonly string[]): readonly Node[] {
  if (source.unchanged.has(node.id)) return [];
  if (!source.parted.has(node.id)) return node.descendantsOfType([...types]);
  const own = types.includes(node.type) ? [node] : [];
  return [...own, ...node.namedChildren.flatMap((child) => changedBelow(source, child, types))];
}

const FUNCTIONS = new Set([
  "function_definition",
  "lambda",
  "function_declaration",
  "function_expression",
  "generator_function_declaration",
  "generator_function",
  "arrow_function",
  "method_definition",
]);

export function isFunction(node: Node): boolean {
  return FUNCTIONS.has(node.type);
}

/** Nodes of a body without what stands inside functions nested in it. */
export function walkOwn(root: Node): Generator<Node> {
  return walk(root, (node) => !isFunction(node));
}

/** Dotted name of the functions and classes around a node; empty at module level. */
export function scopeOf(node: Node): string {
  const names: string[] = [];
  for (let current: Node | null = node; current; current = current.parent) {
    if (isFunction(current) || current.type === "class_definition" || current.type === "class_declaration") {
      const name = nameOf(current);
      if (name) names.push(name);
    }
  }
  return names.reverse().join(".");
}

/** Name of a function or class; for a function that is assigned, of the variable or property. */
export function nameOf(node: Node): string | null {
  const own = node.childForFieldName("name");
  if (own) return own.text;
  const parent = node.parent;
  if (
    parent?.type === "variable_declarator" ||
    parent?.type === "pair" ||
    parent?.type === "public_field_definition"
  ) {
    return (parent.childForFieldName("name") ?? parent.childForFieldName("key"))?.text ?? null;
  }
  return parent?.type === "assignment_expression" ? (parent.childForFieldName("left")?.text ?? null) : null;
}

export function calleeOf(call: Node): Node | null {
  return call.childForFieldName("function") ?? call.childForFieldName("constructor");
}

export const CALLS = ["call", "call_expression", "new_expression"] as const;

/** Last name of what is called: `decode` of `jwt.decode(…)`; empty when it is computed. */
export function calledName(call: Node): string {
  const callee = calleeOf(call);
  return (callee && lastNameOf(callee)) ?? "";
}

export function argumentsOf(call: Node): readonly Node[] {
  return call.childForFieldName("arguments")?.namedChildren.filter((node) => node.type !== "comment") ?? [];
}

/** Value of a string made of literals alone, also when it is put together with `+` or side by side; else null. */
export function foldedString(node: Node): string | null {
  switch (node.type) {
    case "string":
    case "template_string": {
      const parts = node.namedChildren.filter((child) => !/^string_(?:start|end)$/.test(child.type));
      return parts.every((part) => /^(?:string_(?:content|fragment)|escape_sequence)$/.test(part.type))
        ? parts.map((part) => unescaped(part.text)).join("")
        : null;
    }
    case "concatenated_string":
      return joined(node.namedChildren);
    case "parenthesized_expression":
      return node.firstNamedChild && foldedString(node.firstNamedChild);
    case "binary_operator":
    case "binary_expression":
      return node.childForFieldName("operator")?.text === "+" ? joined(node.namedChildren) : null;
    default:
      return null;
  }
}

function joined(nodes: readonly Node[]): string | null {
  const parts = nodes.map(foldedString);
  return parts.every((part) => part !== null) ? parts.join("") : null;
}

function unescaped(text: string): string {
  return text
    .replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})/gi, (_, short, long) =>
      String.fromCharCode(Number.parseInt(short ?? long, 16)),
    )
    .replace(/\\(.)/g, "$1");
}

/** Statements of a block, comments left out. */
export function statementsOf(block: Node): readonly Node[] {
  return block.namedChildren.filter((child) => child.type !== "comment");
}

/** Words of a name: `requireAdminRole`, `require_admin_role` → require, admin, role. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
