import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { type FlowContext, type Hop, type Member, mayBeNothing, type ValuePlace } from "../flow.ts";
import { birth, inner, shortText } from "../hops.ts";
import { FUNCTIONS } from "./bindings.ts";
import { calleesOf, returnsOf, symbolOf } from "./functions.ts";
import { isSettled } from "./promises.ts";

/** Methods whose callback gets the items of the list, by the index of the parameter. */
const PER_ITEM: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:map|filter|forEach|some|every|find|findLast|findIndex|flatMap)$/, [0]],
  [/^(?:sort|toSorted)$/, [0, 1]],
  [/^(?:reduce|reduceRight)$/, [1]],
];
/** Methods that give the same items again. */
const SAME_ITEMS = /^(?:filter|slice|sort|toSorted|reverse|toReversed|concat|flat|splice)$/;
/** Methods that give one of the items. */
const MOST_MADE = 4;
const ONE_ITEM = /^(?:find|findLast|at|pop|shift)$/;

/** The list or promise whose item a function gets that stands here as an argument: `rows.map(use)`. Null for other places. */
export function itemCall(use: Node, index: number): Node | null {
  const call = use.parent?.type === "arguments" ? use.parent.parent : null;
  const callee = call?.type === "call_expression" ? field(call, "function") : null;
  const method = callee?.type === "member_expression" ? (field(callee, "property")?.text ?? "") : "";
  if (!callee || use.parent?.firstNamedChild?.id !== use.id) return null;
  const isItem =
    PER_ITEM.some(([form, indexes]) => form.test(method) && indexes.includes(index)) ||
    (method === "then" && index === 0);
  return isItem ? field(callee, "object") : null;
}

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
  const isOutcome = method === "then" && index === 0;
  if (/^reduce(?:Right)?$/.test(method) && index === 0) return accumulatorHop(place, definition, call, taken);
  if (!isItem && !isOutcome) return null;
  return {
    to: { path: place.path, node: list, members: [...taken, ...place.members] },
    path: place.path,
    line: startLineOf(list),
    why: isItem ? `It is an item of \`${shortText(list)}\`.` : `It is what \`${shortText(list)}\` gives.`,
    weight: isItem ? 0.8 : 0.9,
    kind: "element",
  };
}

/**
 * The parameter of a function that another one gives, `const inMonth = (month) => (batch) => …`, is an item of the list
 * whose callback a call of that other one makes: `batches.filter(inMonth(month))`.
 */
export function madeCallbackHops(
  place: ValuePlace,
  { code }: FlowContext,
  definition: Node,
  index: number,
  taken: readonly Member[],
): Hop[] {
  const maker = makerOf(definition);
  const symbol = maker && symbolOf(code, place.path, maker);
  if (!symbol || symbol.name.startsWith("<")) return [];
  return code
    .callsOf(symbol.name)
    .filter(({ path }) => !code.file(path)?.isTest)
    .flatMap((site): Hop[] => {
      const list = itemCall(site.node, index);
      if (!list || !calleesOf(code, site.path, site.node).some((one) => one.symbol.node.id === maker.id))
        return [];
      return [
        {
          to: { path: site.path, node: list, members: [...taken, ...place.members] },
          path: site.path,
          line: startLineOf(list),
          why: `It is an item of \`${shortText(list)}\`.`,
          weight: 0.8,
          kind: "element",
        },
      ];
    })
    .slice(0, MOST_MADE);
}

/** The function that gives a function: its whole body, or what it returns. */
function makerOf(definition: Node): Node | null {
  let parent = definition.parent;
  while (parent?.type === "parenthesized_expression") parent = parent.parent;
  if (parent?.type === "arrow_function") return parent;
  const block = parent?.type === "return_statement" ? parent.parent : null;
  const around = block?.type === "statement_block" ? block.parent : null;
  return around && FUNCTIONS.includes(around.type) ? around : null;
}

/** The first parameter of a callback of `reduce` is what the callback gave before, or the start. */
function accumulatorHop(
  place: ValuePlace,
  definition: Node,
  call: Node | null | undefined,
  taken: readonly Member[],
): Hop | null {
  if (!call) return null;
  const returns = returnsOf(definition);
  if (returns.canFallOff && returns.values.length === 0 && place.members.length + taken.length === 0)
    return {
      ...birth(
        { ...place, node: definition },
        "The callback has no `return`, so what was gathered is lost after the first item.",
        0.95,
        "missing_return",
      ),
      line: startLineOf(definition),
    };
  return {
    to: { path: place.path, node: call, members: [...taken, ...place.members] },
    path: place.path,
    line: startLineOf(definition),
    why: "It is what the callback gave for the item before.",
    weight: 0.85,
    kind: "return",
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
  const isInside = members.length > 0 || context.fault === "unexpected";
  if (SAME_ITEMS.test(method) && isInside) return inner(place, list);
  if (ONE_ITEM.test(method) && isInside)
    return inner(place, list).map((hop) => ({ ...hop, kind: "element" }));
  if (/^reduce(?:Right)?$/.test(method)) return foldHops(place, context, given);
  const callback = method === "map" || method === "flatMap" ? given[0] : undefined;
  const from = list.text === "Array" && method === "from" ? given[1] : undefined;
  const handed = callback ?? from;
  const own = handed ? handedOver(context, path, handed) : null;
  if (!own) return null;
  const making = own.node;
  const returns = returnsOf(making);
  if (returns.isAsync && !isSettled(node) && (members.length > 0 || context.fault === "missing_member"))
    return [birth(place, "Each item is a promise: the callback is asynchronous.", 0.9, "missing_await")];
  const values = returns.values.map(
    (value): Hop => ({
      to: { path: own.path, node: value, members },
      path: own.path,
      line: startLineOf(value),
      why: `Each item is \`${shortText(value)}\`.`,
      weight: 0.9 / Math.max(1, returns.values.length),
      kind: "return",
    }),
  );
  if (!mayBeNothing(context.fault) || members.length > 0 || !returns.canFallOff) return values;
  const isAlways = returns.values.length === 0;
  const end = birth(
    place,
    isAlways
      ? "The callback has no `return`, so each item is undefined."
      : "The callback can come to its end without a `return`, and the item is undefined then.",
    isAlways ? 0.95 : 0.7,
    "missing_return",
  );
  const birthplace = { path: own.path, line: startLineOf(making) };
  return [...values, { ...end, ...birthplace }];
}

/** The function that stands as an argument: written there, or called by its name, `rows.map(toUser)`. */
function handedOver(
  { code }: FlowContext,
  path: string,
  node: Node,
): { readonly path: string; readonly node: Node } | null {
  if (/^(?:arrow_function|function_expression)$/.test(node.type)) return { path, node };
  if (node.type !== "identifier") return null;
  const found = code.resolve(path, node.text);
  const symbol = found?.node ? symbolOf(code, found.path, found.node) : null;
  return symbol && FUNCTIONS.includes(symbol.node.type) ? { path: symbol.path, node: symbol.node } : null;
}

/** The result of `reduce` is what its callback gives at last, or the start. */
function foldHops(place: ValuePlace, context: FlowContext, given: readonly Node[]): Hop[] | null {
  const [callback, start] = given;
  if (!callback || !/^(?:arrow_function|function_expression)$/.test(callback.type)) return null;
  const returns = returnsOf(callback);
  const hops = [...returns.values, ...(start ? [start] : [])].flatMap((value) => inner(place, value));
  if (!mayBeNothing(context.fault) || place.members.length > 0 || !returns.canFallOff) return hops;
  const end = birth(
    { ...place, node: callback },
    "The callback comes to its end without a `return`, so what was gathered is lost.",
    returns.values.length === 0 ? 0.95 : 0.7,
    "missing_return",
  );
  return [...hops, end];
}
