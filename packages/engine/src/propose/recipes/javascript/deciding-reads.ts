import type { Node } from "web-tree-sitter";
import { ancestorOfType, field } from "../../../code/nodes.ts";

const FUNCTIONS = ["function_declaration", "function_expression", "arrow_function", "method_definition"];
const PICKS = /^(?:filter|find|findLast|findIndex|some|every)$/;

/** Whether a value decides something: in a condition, a comparison, or the callback that picks items of a list. */
export function decidesSomething(node: Node): boolean {
  for (let inner = node; inner.parent; inner = inner.parent) {
    const { parent } = inner;
    if (/^(?:if_statement|while_statement|ternary_expression)$/.test(parent.type))
      return field(parent, "condition")?.id === inner.id;
    if (
      parent.type === "binary_expression" &&
      /^(?:[=!]==?|[<>]=?)$/.test(field(parent, "operator")?.text ?? "")
    )
      return true;
    if (parent.type === "arrow_function" || parent.type === "return_statement") {
      const callback = parent.type === "arrow_function" ? parent : ancestorOfType(parent, FUNCTIONS);
      const call = callback?.parent?.type === "arguments" ? callback.parent.parent : null;
      const callee = call ? field(call, "function") : null;
      return callee !== null && PICKS.test(field(callee, "property")?.text ?? "");
    }
    if (/(?:_statement|_declaration|declarator|pair)$/.test(parent.type)) return false;
  }
  return false;
}

/** `"anonymous"`: shown instead of what is absent, and nothing that anybody compares or looks for. */
export function isWordForPeople(text: string): boolean {
  return /^(["'`]).+\1$/s.test(text) && !text.includes("${");
}
