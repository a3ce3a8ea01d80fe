import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field } from "../../../code/nodes.ts";

/** Methods of the language that change nothing: whoever calls one wants what it gives. */
const METHODS =
  /^(?:filter|concat|slice|flat|toSorted|toReversed|toSpliced|with|join|includes|indexOf|lastIndexOf|trim|trimStart|trimEnd|toLowerCase|toUpperCase|replace|replaceAll|split|padStart|padEnd|repeat|substring|substr|startsWith|endsWith|charAt|charCodeAt|normalize|toFixed|toPrecision|toISOString|toString|toLocaleString|toLocaleDateString|getTime|valueOf)$/;
/** The same, where the function that is handed over changes nothing either. */
const WITH_FUNCTION = /^(?:map|flatMap|reduce|reduceRight|find|findLast|findIndex|some|every)$/;
const FUNCTIONS =
  /^(?:Object\.(?:keys|values|entries|fromEntries|groupBy)|Array\.(?:from|of)|JSON\.(?:stringify|parse)|Math\.\w+|Number|String|Boolean|parseInt|parseFloat|Number\.\w+|structuredClone|encodeURIComponent|decodeURIComponent)$/;
const VALUES =
  /^(?:object|array|template_string|string|number|binary_expression|ternary_expression|subscript_expression|member_expression)$/;

/**
 * Whether a call does nothing but give a value, by its name: `menu.filter(…)`, `Object.fromEntries(…)`. A method of the
 * project may have the same name and do more.
 */
export function givesOnly(value: Node): boolean {
  if (value.type !== "call_expression") return false;
  const callee = field(value, "function");
  if (callee && FUNCTIONS.test(callee.text)) return true;
  const [given] = field(value, "arguments")?.namedChildren ?? [];
  // What is filled was made for it: nobody else has it.
  if (callee?.text === "Object.assign") return /^(?:object|array)$/.test(given?.type ?? "");
  const method = callee?.type === "member_expression" ? (field(callee, "property")?.text ?? "") : "";
  if (METHODS.test(method)) return true;
  return WITH_FUNCTION.test(method) && given !== undefined && isFunctionNode(given) && givesOnlyAValue(given);
}

/** `(row) => ({ …row })`: an expression in which nothing is called or set. */
function givesOnlyAValue(definition: Node): boolean {
  const body = field(definition, "body");
  const value = body?.type === "parenthesized_expression" ? body.firstNamedChild : body;
  if (!value || !(VALUES.test(value.type) || givesOnly(value))) return false;
  const inner = value.descendantsOfType(["call_expression", "await_expression"]);
  const isSet = value.descendantsOfType([
    "assignment_expression",
    "augmented_assignment_expression",
    "update_expression",
  ]);
  return isSet.length === 0 && inner.every((call) => givesOnly(call));
}
