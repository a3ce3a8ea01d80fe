import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";

export type VariableKind = "number" | "text" | "list" | "object" | "boolean" | "function";

/** Of what kind a name must be where it is used; null where anything may stand. */
export function kindOfUse(use: Node): VariableKind | null {
  const parent = use.parent;
  if (!parent) return null;
  if (parent.type === "call_expression" && field(parent, "function")?.id === use.id) return "function";
  if (parent.type === "binary_expression") {
    const operator = field(parent, "operator")?.text ?? "";
    if (/^(?:[-*/%]|\*\*|<=?|>=?)$/.test(operator)) return "number";
    const isLeft = field(parent, "left")?.id === use.id;
    const other = field(parent, isLeft ? "right" : "left");
    return operator === "+" && other ? (kindOfValue(other) === "number" ? "number" : null) : null;
  }
  if (parent.type === "for_in_statement" && field(parent, "right")?.id === use.id)
    return parent.children.some((child) => child.text === "of") ? "list" : null;
  if (parent.type === "spread_element" && parent.parent?.type === "array") return "list";
  const method =
    parent.type === "member_expression" && field(parent, "object")?.id === use.id
      ? (field(parent, "property")?.text ?? "")
      : "";
  if (/^(?:map|filter|forEach|reduce|push|some|every|flatMap|toSorted|sort)$/.test(method)) return "list";
  if (/^(?:trim|toUpperCase|toLowerCase|split|replace|replaceAll|padStart|startsWith)$/.test(method))
    return "text";
  return /^(?:toFixed|toPrecision)$/.test(method) ? "number" : null;
}

/** Of what kind a value is, as far as its expression tells. */
export function kindOfValue(value: Node): VariableKind | null {
  switch (value.type) {
    case "number":
      return "number";
    case "string":
    case "template_string":
      return "text";
    case "array":
      return "list";
    case "object":
      return "object";
    case "true":
    case "false":
      return "boolean";
    case "arrow_function":
    case "function_expression":
      return "function";
    case "parenthesized_expression":
      return value.firstNamedChild ? kindOfValue(value.firstNamedChild) : null;
    case "unary_expression":
      return field(value, "operator")?.text === "!" ? "boolean" : null;
    case "ternary_expression": {
      const kinds = [field(value, "consequence"), field(value, "alternative")].flatMap(
        (part) => (part && kindOfValue(part)) ?? [],
      );
      return kinds[0] ?? null;
    }
    case "binary_expression": {
      const operator = field(value, "operator")?.text ?? "";
      if (/^(?:[-*/%]|\*\*)$/.test(operator)) return "number";
      return /^(?:[<>]=?|[!=]==?|in|instanceof)$/.test(operator) ? "boolean" : null;
    }
    case "member_expression":
      return field(value, "property")?.text === "length" ? "number" : null;
    case "call_expression":
      return kindOfCall(field(value, "function")?.text ?? "");
    default:
      return null;
  }
}

function kindOfCall(callee: string): VariableKind | null {
  if (/^(?:Number|parseInt|parseFloat|Math\.\w+|Date\.now|performance\.now)$/.test(callee)) return "number";
  if (/^(?:String)$|\.(?:toFixed|trim|toUpperCase|toLowerCase|join|toISOString|padStart)$/.test(callee))
    return "text";
  if (
    /^(?:Object\.(?:keys|values|entries)|Array\.from)$|\.(?:map|filter|split|toSorted|flatMap)$/.test(callee)
  )
    return "list";
  return null;
}
