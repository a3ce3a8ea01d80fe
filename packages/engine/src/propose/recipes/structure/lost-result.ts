import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";

export interface LostResult {
  readonly name: string;
  /** The declaration that makes it. */
  readonly made: Node;
  readonly strength: number;
}

const LITERAL = /^(?:object|array|new_expression)$/;
const MADE = /^(?:object|array|new_expression|call_expression|await_expression)$/;

/**
 * What a function makes, fills until its end, and gives to nobody: `const cell = {…}; if (oven) cell.oven = oven;`. Nothing
 * of the function would be seen without it, so that it is the result. Null where there is none such, or more than one.
 */
export function lostResult(definition: Node): LostResult | null {
  const body = field(definition, "body");
  const returns = returnsOf(definition);
  if (body?.type !== "statement_block" || !returns.canFallOff || returns.isGenerator) return null;
  const lost = body.namedChildren
    .filter((child) => /^(?:lexical|variable)_declaration$/.test(child.type))
    .flatMap((child) => child.namedChildren)
    .flatMap((made): LostResult[] => {
      const name = field(made, "name");
      const value = field(made, "value");
      if (name?.type !== "identifier" || !value || !MADE.test(value.type)) return [];
      const uses = usesOf(body, name);
      const changes = uses.filter((use) => isChange(use));
      const isKept = uses.every((use) => isChange(use) || isAsked(use, name.text));
      if (!isKept || changes.length === 0) return [];
      // What comes from elsewhere may be changed for its own sake.
      return [{ name: name.text, made, strength: LITERAL.test(value.type) ? 0.93 : 0.8 }];
    });
  const [only] = lost;
  if (!only || lost.length > 1) return null;
  const others = returns.values.filter(
    (value) =>
      value.text !== only.name && !/^(?:null|undefined|false|array|object|call_expression)$/.test(value.type),
  );
  return others.length === 0 ? only : null;
}

/** Uses of a name after its declaration, in inner functions as well. */
function usesOf(body: Node, name: Node): Node[] {
  return body
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .filter((node) => node.text === name.text && node.id !== name.id);
}

/** `cell.oven = …`, `list.push(…)`, `delete sizes[key]`, `count += 1`. */
function isChange(use: Node): boolean {
  let whole = use;
  while (whole.parent && field(whole.parent, "object")?.id === whole.id) whole = whole.parent;
  const parent = whole.parent;
  if (!parent) return false;
  if (/^(?:augmented_)?assignment_expression$/.test(parent.type))
    return field(parent, "left")?.id === whole.id;
  if (parent.type === "update_expression") return true;
  if (parent.type === "unary_expression") return field(parent, "operator")?.text === "delete";
  const isCalled = parent.type === "call_expression" && field(parent, "function")?.id === whole.id;
  return (
    isCalled &&
    whole.type === "member_expression" &&
    MUTATES.test(field(whole, "property")?.text ?? "") &&
    /^(?:expression_statement|arrow_function)$/.test(parent.parent?.type ?? "")
  );
}

/** Read to be changed or to choose: `counts[word] = (counts[word] ?? 0) + 1`, `if (!groups[key]) …`. */
function isAsked(use: Node, name: string): boolean {
  if (isPartRead(use)) return true;
  for (let node: Node = use; node.parent; node = node.parent) {
    const { parent } = node;
    if (FUNCTIONS.includes(parent.type)) return false;
    if (/^(?:augmented_)?assignment_expression$/.test(parent.type))
      return field(parent, "right")?.id === node.id && rootOf(field(parent, "left"))?.text === name;
    if (/^(?:if|while)_statement$/.test(parent.type)) return field(parent, "condition")?.id === node.id;
    if (/^(?:call_expression|arguments)$/.test(parent.type) && field(parent, "function")?.id !== node.id)
      return false;
    if (/(?:_statement|_declaration)$/.test(parent.type)) return false;
  }
  return false;
}

/** `label.text`, which is no use of the whole. */
function isPartRead(use: Node): boolean {
  const member = use.parent?.type === "member_expression" ? use.parent : null;
  const isCallee =
    member?.parent?.type === "call_expression" && field(member.parent, "function")?.id === member.id;
  return member !== null && field(member, "object")?.id === use.id && !isCallee;
}

function rootOf(node: Node | null): Node | null {
  let root = node;
  while (root && /^(?:member_expression|subscript_expression)$/.test(root.type)) root = field(root, "object");
  return root;
}

const MUTATES = /^(?:push|unshift|set|add|append|delete|splice|sort)$/;

/** Names of what a statement changes: `counts` of `counts[word] = …`, `list` of `list.push(…)`, `this`. */
export function changedBy(statement: Node): Set<string> {
  const found = new Set<string>();
  const add = (node: Node | null) => {
    let root = node;
    while (root && /^(?:member_expression|subscript_expression|parenthesized_expression)$/.test(root.type))
      root = field(root, "object") ?? root.firstNamedChild;
    if (root?.type === "identifier" || root?.type === "this") found.add(root.text);
  };
  const nodes = statement.descendantsOfType([
    "assignment_expression",
    "augmented_assignment_expression",
    "update_expression",
    "call_expression",
    "unary_expression",
  ]);
  for (const node of nodes) {
    if (node.type === "call_expression") {
      const callee = field(node, "function");
      if (callee?.type === "member_expression" && MUTATES.test(field(callee, "property")?.text ?? ""))
        add(field(callee, "object"));
    } else if (node.type === "unary_expression") {
      if (field(node, "operator")?.text === "delete") add(field(node, "argument"));
    } else add(field(node, "left") ?? field(node, "argument"));
  }
  return found;
}
