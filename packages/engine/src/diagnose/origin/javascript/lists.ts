import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { FlowContext, Hop, Member, ValuePlace } from "../flow.ts";
import { birth, inner, shortText } from "../hops.ts";
import { returnsOf } from "./functions.ts";

/** Methods whose callback gets the items of the list, by the index of the parameter. */
const PER_ITEM: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:map|filter|forEach|some|every|find|findLast|findIndex|flatMap)$/, [0]],
  [/^(?:sort|toSorted)$/, [0, 1]],
  [/^(?:reduce|reduceRight)$/, [1]],
];
/** Methods that give the same items again. */
const SAME_ITEMS = /^(?:filter|slice|sort|toSorted|reverse|toReversed|concat|flat|splice)$/;
/** Methods that give one of the items. */
const ONE_ITEM = /^(?:find|findLast|at|pop|shift)$/;

/** The parameter of a callback is an item of the list that it is called for, or what a promise gives. Null for others. */
export function itemHop(
  place: ValuePlace,
  definition: Node,
  index: number,
  taken: readonly Member[],
): Hop | null {
  const call = definition.parent?.type === "arguments" ? definition.parent.parent : null;
  const callee = call?.type === "call_expression" ? field(call, "function") : null;
  const list = callee?.type === "member_expression" ? field(callee, "object") : null;
  const method = callee ? (field(callee, "property")?.text ?? "") : "";
  if (!list || definition.parent?.firstNamedChild?.id !== definition.id) return null;
  const isItem = PER_ITEM.some(([form, indexes]) => form.test(method) && indexes.includes(index));
  const isSettled = method === "then" && index === 0;
  if (!isItem && !isSettled) return null;
  return {
    to: { path: place.path, node: list, members: [...taken, ...place.members] },
    path: place.path,
    line: startLineOf(list),
    why: isItem ? `It is an item of \`${shortText(list)}\`.` : `It is what \`${shortText(list)}\` gives.`,
    weight: isItem ? 0.8 : 0.9,
    kind: "element",
  };
}

/** Where the items of a list come from that a method of another list gave: the same items, or what a callback made of them. */
export function listHops(place: ValuePlace, context: FlowContext): Hop[] | null {
  const { node, members, path } = place;
  const callee = field(node, "function");
  const list = callee?.type === "member_expression" ? field(callee, "object") : null;
  const method = callee ? (field(callee, "property")?.text ?? "") : "";
  const given = (field(node, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment");
  if (!list) return null;
  if (SAME_ITEMS.test(method) && members.length > 0) return inner(place, list);
  if (ONE_ITEM.test(method) && members.length > 0 && context.fault === "nothing") return inner(place, list);
  const callback = method === "map" || method === "flatMap" ? given[0] : undefined;
  const from = list.text === "Array" && method === "from" ? given[1] : undefined;
  const making = callback ?? from;
  if (!making || !/^(?:arrow_function|function_expression)$/.test(making.type)) return null;
  const returns = returnsOf(making);
  const values = returns.values.map(
    (value): Hop => ({
      to: { path, node: value, members },
      path,
      line: startLineOf(value),
      why: `Each item is \`${shortText(value)}\`.`,
      weight: 0.9 / Math.max(1, returns.values.length),
      kind: "return",
    }),
  );
  if (context.fault !== "nothing" || !returns.canFallOff) return values;
  const isAlways = returns.values.length === 0;
  const end = birth(
    place,
    isAlways
      ? "The callback has no `return`, so each item is undefined."
      : "The callback can come to its end without a `return`, and the item is undefined then.",
    isAlways ? 0.95 : 0.7,
    "missing_return",
  );
  return [...values, { ...end, line: startLineOf(making) }];
}
