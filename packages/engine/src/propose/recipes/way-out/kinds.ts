import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../../code/nodes.ts";

/** What kind of value an expression is, as far as it shows: `number`, `text`, `tuple 2`, `a Plan`; null where it does not. */
export function kindOf(node: Node | null): string | null {
  if (!node) return null;
  switch (node.type) {
    case "integer":
    case "float":
    case "number":
      return "number";
    case "string":
    case "concatenated_string":
    case "template_string":
      return "text";
    case "true":
    case "false":
    case "comparison_operator":
    case "not_operator":
      return "truth";
    case "list":
    case "array":
    case "list_comprehension":
      return "list";
    case "dictionary":
    case "dictionary_comprehension":
    case "object":
      return "record";
    case "set":
    case "set_comprehension":
      return "set";
    case "tuple":
    case "expression_list":
      return `tuple ${node.namedChildCount}`;
    case "new_expression":
      return `a ${field(node, "constructor")?.text ?? ""}`;
    case "parenthesized_expression":
    case "await":
    case "await_expression":
    case "as_expression":
    case "satisfies_expression":
    case "non_null_expression":
      return kindOf(node.firstNamedChild);
    case "conditional_expression":
      return kindOf(node.namedChild(0)) ?? kindOf(node.namedChild(2));
    case "ternary_expression":
      return kindOf(field(node, "consequence")) ?? kindOf(field(node, "alternative"));
    case "binary_operator":
    case "binary_expression":
      return ofOperation(node);
    case "call":
    case "call_expression":
      return ofCall(node);
    case "member_expression":
      return field(node, "property")?.text === "length" ? "number" : null;
    default:
      return null;
  }
}

function ofOperation(node: Node): string | null {
  const operator = field(node, "operator")?.text ?? "";
  if (/^(?:[=!]==?|[<>]=?|in|instanceof)$/.test(operator)) return "truth";
  const sides = [kindOf(field(node, "left")), kindOf(field(node, "right"))];
  if (operator === "+") return sides.includes("text") ? "text" : (sides[0] ?? sides[1] ?? null);
  return /^(?:-|\*|\/\/?|%|\*\*)$/.test(operator) && !sides.some((side) => side !== null && side !== "number")
    ? "number"
    : null;
}

const NUMBERS = /^(?:round|int|len|float|abs|sum|Number|parseInt|parseFloat|floor|ceil|trunc|Decimal)$/;
const TEXTS =
  /^(?:str|String|strip|lstrip|rstrip|lower|upper|join|trim|toLowerCase|toUpperCase|replace|replaceAll|toFixed|padStart|padEnd|isoformat|toISOString|strftime|format|title|capitalize|removeprefix|removesuffix)$/;
const LISTS = /^(?:list|sorted|split|splitlines|filter|map|flatMap|toSorted|from|keys|values|entries)$/;

function ofCall(node: Node): string | null {
  const callee = field(node, "function");
  const name = (callee && lastNameOf(callee)) ?? "";
  if (NUMBERS.test(name)) return "number";
  if (TEXTS.test(name)) return "text";
  if (LISTS.test(name)) return "list";
  if (name === "dict") return "record";
  if (name === "bool" || name === "Boolean") return "truth";
  return /^[A-Z][a-z]/.test(name) && callee?.type === "identifier" ? `a ${name}` : null;
}

/** Whether a value of one kind may stand where the others are of theirs: only what is known to differ does not. */
export function fits(kind: string | null, others: readonly (string | null)[]): boolean {
  const known = others.filter((other) => other !== null);
  return kind === null || known.length === 0 || known.includes(kind);
}
