import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";

const MAKES_QUERY = /^(?:select|query|where|filter|filter_by|options|join|order_by|execution_options)$/;
const NARROWS = /^(?:where|filter|filter_by|and_|exclude)$/;
const ASKS_BY_KEY = /^(?:get|get_one)$/;
/** What gives a text in another form. */
const FORMS = /^(?:strip|lstrip|rstrip|lower|upper|casefold|title|capitalize|replace|removeprefix|zfill)$/;

/** The calls that make up a lookup, those of a query that got a name before it included: `query = select(Lot).where(…)`. */
export function queryCalls(lookup: Node): Node[] {
  const own = callsAt(lookup);
  const named = own
    .flatMap((call) => readCall(call).positional)
    .filter(({ type }) => type === "identifier")
    .flatMap((name) => queryNamed(name) ?? []);
  return [...own, ...named.flatMap(callsAt)];
}

function callsAt(node: Node): Node[] {
  return [...(node.type === "call" ? [node] : []), ...node.descendantsOfType("call")];
}

/** The query that a name was given last before it is used; null for a name of anything else. */
function queryNamed(name: Node): Node | null {
  let scope: Node | null = name;
  while (scope && scope.type !== "function_definition") scope = scope.parent;
  const found = (scope ?? name.tree.rootNode)
    .descendantsOfType("assignment")
    .findLast((node) => node.endIndex <= name.startIndex && field(node, "left")?.text === name.text);
  const value = found && field(found, "right");
  const callee = value?.type === "call" ? field(value, "function") : null;
  return value && callee && MAKES_QUERY.test(lastNameOf(callee) ?? "") ? value : null;
}

/**
 * What rows are asked for by, each as the plain name or member that it is made of: `number` of
 * `.where(Lot.number == number.strip())`, of `.filter_by(number=number)` and of `session.get(Lot, number)`.
 */
export function soughtValues(lookup: Node): Node[] {
  const calls = queryCalls(lookup);
  const narrowing = calls.flatMap((call) => {
    const name = lastNameOf(field(call, "function") ?? call) ?? "";
    const { positional, named } = readCall(call);
    if (NARROWS.test(name)) return [...positional.flatMap(comparedWith), ...named.values()];
    const isKey = ASKS_BY_KEY.test(name) && /^[A-Z]/.test(lastNameOf(positional[0] ?? call) ?? "");
    if (isKey) return [positional[1] ?? named.get("ident")].filter((given) => given !== undefined);
    return /\.objects\b/.test(field(call, "function")?.text ?? "") ? [...named.values()] : [];
  });
  return narrowing.flatMap((value) => rootOf(value) ?? []);
}

/** `number` of `Lot.number == number`; both sides of `a & b` are looked at. */
function comparedWith(condition: Node): Node[] {
  if (condition.type === "parenthesized_expression" || condition.type === "binary_operator")
    return condition.namedChildren.flatMap(comparedWith);
  if (condition.type !== "comparison_operator" || condition.namedChildCount !== 2) return [];
  const [left, right] = condition.namedChildren;
  if (!left || !right || !/^\S+\s*==/.test(condition.text)) return [];
  const isColumn = ({ type, text }: Node) => type === "attribute" && /^(?:\w+\.)*[A-Z]\w*\.\w+$/.test(text);
  return isColumn(left) && !isColumn(right) ? [right] : isColumn(right) && !isColumn(left) ? [left] : [];
}

function rootOf(value: Node): Node | null {
  if (/^(?:identifier|attribute|subscript)$/.test(value.type)) return value;
  const callee = value.type === "call" ? field(value, "function") : null;
  if (!callee) return null;
  if (callee.type === "attribute" && FORMS.test(lastNameOf(callee) ?? "")) {
    const object = field(callee, "object");
    return object && rootOf(object);
  }
  const [given, ...others] = readCall(value).positional;
  const isForm = /^(?:str|int|UUID|(?:uuid\.)?UUID|func\.(?:lower|upper|trim))$/.test(callee.text);
  return isForm && given && others.length === 0 ? rootOf(given) : null;
}
