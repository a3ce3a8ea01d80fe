import type { Node } from "web-tree-sitter";
import type { Dialect } from "../../search/view.ts";

/** What kind of value an expression gives, as far as its form tells. */
export type ValueKind = "text" | "number" | "list" | "object" | "truth" | "nothing" | "unknown";

export function valueKind(node: Node, dialect: Dialect): ValueKind {
  const inner =
    /^(?:await|await_expression|parenthesized_expression|non_null_expression|as_expression)$/.test(node.type)
      ? node.firstNamedChild
      : null;
  if (inner) return valueKind(inner, dialect);
  if (/^(?:string|template_string|concatenated_string)$/.test(node.type)) return "text";
  if (/^(?:integer|float|number)$/.test(node.type)) return "number";
  if (/^(?:list|array|tuple|list_comprehension)$/.test(node.type)) return "list";
  if (/^(?:dictionary|object|dictionary_comprehension)$/.test(node.type)) return "object";
  if (/^(?:none|null|undefined)$/.test(node.type)) return "nothing";
  if (/^(?:true|false|not_operator|comparison_operator)$/.test(node.type)) return "truth";
  const view = dialect.view(node);
  switch (view?.kind) {
    case "compare":
    case "not":
    case "truth":
      return "truth";
    case "arithmetic":
      return view.operator.text === "+" ? "unknown" : "number";
    case "ternary": {
      const kinds = [view.then, view.otherwise].map((one) => valueKind(one, dialect));
      return kinds.find((kind) => kind !== "nothing" && kind !== "unknown") ?? "unknown";
    }
    case "member":
      return /^(?:length|size)$/.test(view.property.text) ? "number" : "unknown";
    case "call":
      return kindOfCall(view.name);
    default:
      return "unknown";
  }
}

function kindOfCall(name: string): ValueKind {
  if (
    /^(?:trim|strip|lower|upper|title|toLowerCase|toUpperCase|replace|replaceAll|join|toFixed|toString|toISOString|isoformat|strftime|format|padStart|padEnd|slice|str|String)$/.test(
      name,
    )
  )
    return name === "slice" ? "unknown" : "text";
  if (
    /^(?:len|sum|round|int|float|Number|parseInt|parseFloat|abs|floor|ceil|indexOf|count|getTime)$/.test(name)
  )
    return "number";
  if (
    /^(?:map|filter|split|splitlines|sorted|list|toSorted|flatMap|keys|values|entries|concat|flat)$/.test(
      name,
    )
  )
    return "list";
  return /^(?:includes|has|some|every|startsWith|startswith|endswith|endsWith|any|all|bool|Boolean|isdigit|test)$/.test(
    name,
  )
    ? "truth"
    : "unknown";
}
