import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field } from "../../../code/nodes.ts";

/** How a value that may be absent is used at one place. */
export interface Use {
  /**
   * `list`: as a list; `keys`: as an object whose entries are walked through or taken out; `shown`: something of it is
   * shown; `asked`: something of it is compared or asked for.
   */
  readonly kind: "list" | "keys" | "shown" | "asked";
  /** The value where it is used. */
  readonly object: Node;
  readonly property: string | null;
  /** The expression as far as it depends on the value. */
  readonly whole: Node;
}

const LIST_METHOD =
  /^(?:map|filter|flatMap|forEach|some|every|find|findIndex|indexOf|slice|join|includes|concat|entries|values|length)$/;
const WALKS = /^Object\.(?:keys|values|entries|getOwnPropertyNames|assign)$/;
const LISTS = /^(?:Promise\.(?:all|allSettled)|Array\.from|Object\.fromEntries|Map|Set|WeakMap)$/;

/** What a place does with a value; null where its absence cannot be borne by a change of the expression alone. */
export function useOf(object: Node): Use | null {
  const parent = object.parent;
  if (!parent) return null;
  const plain = (kind: Use["kind"]): Use => ({ kind, object, property: null, whole: object });
  if (parent.type === "spread_element") return parent.parent?.type === "object" ? null : plain("list");
  if (parent.type === "for_in_statement" && field(parent, "right")?.id === object.id) return plain("list");
  if (parent.type === "variable_declarator" && field(parent, "value")?.id === object.id) {
    const pattern = field(parent, "name")?.type;
    return pattern === "object_pattern" ? plain("keys") : pattern === "array_pattern" ? plain("list") : null;
  }
  if (parent.type === "arguments") {
    const call = parent.parent;
    const callee = call && (field(call, "function") ?? field(call, "constructor"))?.text;
    const isFirst = parent.namedChildren[0]?.id === object.id;
    if (!callee || !isFirst) return null;
    return WALKS.test(callee) ? plain("keys") : LISTS.test(callee) ? plain("list") : null;
  }
  const isRead =
    (parent.type === "member_expression" || parent.type === "subscript_expression") &&
    field(parent, "object")?.id === object.id;
  return isRead ? readOf(object, parent) : null;
}

function readOf(object: Node, read: Node): Use | null {
  if (read.children.some((child) => child.type === "optional_chain")) return null;
  const property = field(read, "property")?.text ?? null;
  let whole: Node = read;
  while (whole.parent) {
    const outer: Node = whole.parent;
    const isBase = (field(outer, "object") ?? field(outer, "function"))?.id === whole.id;
    if (!(isBase && /^(?:member_expression|call_expression|subscript_expression)$/.test(outer.type))) break;
    whole = outer;
  }
  // What is set cannot be skipped.
  if (
    /assignment_expression$|^update_expression$/.test(whole.parent?.type ?? "") &&
    field(whole.parent ?? whole, "left")?.id === whole.id
  )
    return null;
  const isList =
    property !== null &&
    LIST_METHOD.test(property) &&
    (property === "length" || whole.type !== "member_expression");
  if (isList && property !== "length" && property !== "find")
    return { kind: "list", object, property, whole };
  if (isShown(whole)) return { kind: isList ? "list" : "shown", object, property, whole };
  return isAsked(whole) ? { kind: "asked", object, property, whole } : null;
}

/** An entry of an object, a part of a text, or an answer: nobody computes with it. */
function isShown(node: Node): boolean {
  const parent = node.parent;
  if (!parent) return false;
  if (/^(?:parenthesized_expression|await_expression|as_expression|non_null_expression)$/.test(parent.type))
    return isShown(parent);
  if (parent.type === "pair") return field(parent, "value")?.id === node.id;
  return /^(?:template_substitution|jsx_expression)$/.test(parent.type);
}

/** A condition, or a side of a comparison for equality or order with something that is known. */
function isAsked(node: Node): boolean {
  const parent = node.parent;
  if (!parent) return false;
  if (parent.type === "parenthesized_expression")
    return /^(?:if_statement|while_statement)$/.test(parent.parent?.type ?? "") || isAsked(parent);
  if (parent.type === "ternary_expression") return field(parent, "condition")?.id === node.id;
  if (parent.type !== "binary_expression") return false;
  const operator = field(parent, "operator")?.text ?? "";
  if (operator === "&&") return isAsked(parent);
  const other = field(parent, "left")?.id === node.id ? field(parent, "right") : field(parent, "left");
  // Two absent values would be taken for equal.
  return (
    /^(?:===?|[<>]=?)$/.test(operator) &&
    /^(?:string|number|true|false|unary_expression|template_string)$/.test(other?.type ?? "")
  );
}

/** All uses of the same value in the function around one of them, those left out that a condition of the value guards. */
export function usesAround(object: Node): Use[] {
  let scope: Node = object;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  // A callback inside the function sees the same value.
  return scope
    .descendantsOfType([object.type])
    .filter((node) => node.text === object.text && (node.id === object.id || !isGuarded(node, scope)))
    .flatMap((node) => useOf(node) ?? []);
}

function isGuarded(node: Node, scope: Node): boolean {
  for (let current: Node = node; current.parent && current.id !== scope.id; current = current.parent) {
    const { parent } = current;
    const condition =
      parent.type === "if_statement" || parent.type === "ternary_expression"
        ? field(parent, "condition")
        : field(parent, "operator")?.text === "&&"
          ? field(parent, "left")
          : null;
    if (condition && condition.id !== current.id && condition.text.includes(node.text)) return true;
  }
  return false;
}
