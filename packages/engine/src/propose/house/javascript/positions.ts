import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field } from "../../../code/nodes.ts";

const SEARCH = /^(?:findIndex|findLastIndex|indexOf|lastIndexOf)$/;

/** `tasks.findIndex((task) => …)`: the list that a call looks for a place in; null for other expressions. */
export function listSearched(node: Node | null): Node | null {
  const callee = node?.type === "call_expression" ? field(node, "function") : null;
  const isSearch = callee?.type === "member_expression" && SEARCH.test(field(callee, "property")?.text ?? "");
  return isSearch ? field(callee, "object") : null;
}

/** `at === -1`, `at < 0`, `at == -1`: the variable that is asked whether it is a place; null for other conditions. */
export function positionAsked(condition: Node): Node | null {
  if (condition.type !== "binary_expression") return null;
  const [left, right] = [field(condition, "left"), field(condition, "right")];
  const asked = `${field(condition, "operator")?.text} ${right?.text}`;
  return left?.type === "identifier" && /^(?:={2,3} -1|< 0|<= -1)$/.test(asked) ? left : null;
}

/** The search behind `tasks[at]`, where `at` is a place in the same list that was looked for and is set nowhere else. */
export function searchBehind(entry: Node): { readonly declarator: Node; readonly call: Node } | null {
  const index = entry.type === "subscript_expression" ? field(entry, "index") : null;
  const list = field(entry, "object");
  if (index?.type !== "identifier" || !list) return null;
  let scope: Node | null = entry;
  while (scope && !isFunctionNode(scope) && scope.type !== "program") scope = scope.parent;
  const declarators = (scope?.descendantsOfType("variable_declarator") ?? []).filter(
    (node) => field(node, "name")?.text === index.text && node.endIndex <= entry.startIndex,
  );
  const [declarator] = declarators;
  const call = declarator && field(declarator, "value");
  const isSet = scope
    ?.descendantsOfType(["assignment_expression", "augmented_assignment_expression", "update_expression"])
    .some((node) => (field(node, "left") ?? field(node, "argument"))?.text === index.text);
  if (!call || declarators.length !== 1 || isSet || listSearched(call)?.text !== list.text) return null;
  return { declarator, call };
}
