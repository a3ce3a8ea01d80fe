import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";

/** What is asked of lists. */
export const LISTS =
  /\.(?:map|filter|forEach|some|every|find|flatMap|reduce|join|length|slice|includes|toSorted|sort|entries|at)\b/;
/** What is asked of texts. */
export const TEXTS =
  /^(?:\?)?\.(?:split|trim|strip|lower|upper|toLowerCase|toUpperCase|splitlines|replace|startsWith|startswith|endsWith|endswith|casefold|padEnd|padStart)\b/;

/** Whether a value is walked through, or spread. */
export function isIterated(node: Node): boolean {
  const parent = node.parent;
  return (
    parent !== null &&
    ((/^for_/.test(parent.type) && field(parent, "right")?.id === node.id) ||
      parent.type === "spread_element" ||
      parent.type === "list_splat")
  );
}

/** What is done with a value: `.map(…)` of a list, `.split(…)` of a text, a field that is read; null for nothing. */
export function readClass(node: Node): string | null {
  let outer = node;
  while (
    outer.parent &&
    /^(?:parenthesized_expression|non_null_expression|await|await_expression)$/.test(outer.parent.type)
  )
    outer = outer.parent;
  const parent = outer.parent;
  if (!parent) return null;
  if (isAddend(outer, parent)) return "addend";
  const base = field(parent, "object") ?? (parent.type === "subscript" ? field(parent, "value") : null);
  if (base?.id !== outer.id)
    return isIterated(outer)
      ? "list"
      : /^(?:arguments|argument_list)$/.test(parent.type)
        ? `given:${parent.parent ? (field(parent.parent, "function")?.text ?? "") : ""}`
        : null;
  const rest = parent.text.slice(outer.endIndex - parent.startIndex);
  if (TEXTS.test(rest)) return "text";
  if (LISTS.test(rest)) return "list";
  if (/^\??\.(?:items|keys|values|get)\b/.test(rest)) return "mapping";
  return `read:${rest.slice(0, 30)}`;
}

/** Whether a value is added to others: by an operator, or as what `sum` goes through. */
function isAddend(node: Node, parent: Node): boolean {
  const operator = field(parent, "operator")?.text ?? "";
  switch (parent.type) {
    case "augmented_assignment":
    case "augmented_assignment_expression":
      return /^[-+]=$/.test(operator) && field(parent, "right")?.id === node.id;
    case "binary_operator":
    case "binary_expression":
      return /^[-+]$/.test(operator);
    case "generator_expression":
    case "list_comprehension": {
      const list = parent.parent?.type === "argument_list" ? parent.parent.parent : parent.parent;
      return field(parent, "body")?.id === node.id && field(list ?? parent, "function")?.text === "sum";
    }
    default:
      return false;
  }
}

/** The shape of a code text, whatever its names are. */
export function formOf(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\w$]+/g, "_")
    .replace(/\?\./g, ".");
}

/** Whether entries without anything are left out of what is made of a text. */
export function isSifted(node: Node): boolean {
  let outer = node;
  while (outer.parent && IN_A_CHAIN.test(outer.parent.type)) outer = outer.parent;
  return /\.filter\(|\bfor \w+ in .*\bif\b/s.test(outer.text);
}

const IN_A_CHAIN =
  /^(?:parenthesized_expression|member_expression|call_expression|attribute|call|for_in_clause|list_comprehension|set_comprehension)$/;
