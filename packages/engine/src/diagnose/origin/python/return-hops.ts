import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import type { FlowContext, Hop, HopKind, ValuePlace } from "../flow.ts";
import { birth, shortText } from "../hops.ts";
import { canReachEnd, returnsOf } from "./returns.ts";

/** Expressions that are never None and whose parts do not matter then. */
const NEVER_NONE =
  /^(?:string|concatenated_string|integer|float|true|false|list|tuple|set|dictionary|list_comprehension|set_comprehension|dictionary_comprehension|generator_expression|comparison_operator|not_operator|lambda)$/;

const HOLDS_ITEMS = /^(?:list|tuple|set|list_comprehension|set_comprehension|generator_expression)$/;

/** What the functions that a call may run give back. */
export function returnHops(
  place: ValuePlace,
  context: FlowContext,
  symbol: FunctionSymbol,
  certainty: number,
): Hop[] {
  const returns = returnsOf(symbol);
  const isAwaited = place.node.parent?.type === "await";
  const at = (node: Node | null, why: string, weight: number, kind: HopKind): Hop => ({
    to: null,
    path: symbol.path,
    line: node ? startLineOf(node) : symbol.startLine,
    why,
    weight: weight * certainty,
    kind,
  });
  if (returns.isAsync && !isAwaited && !returns.isGenerator) {
    return [
      {
        ...birth(
          place,
          `${symbol.name} is asynchronous, and its call is not awaited.`,
          0.95 * certainty,
          "missing_await",
        ),
      },
    ];
  }
  if (returns.isGenerator) return [];
  const wrapped = wrapperOf(context, symbol);
  if (wrapped && !returnsOf(wrapped).isGenerator) {
    const own = returnsOf(wrapped);
    const isNothing = own.values.length === 0 && own.bare.length === 0 && own.canFallOff;
    if (isNothing && context.fault === "nothing" && place.members.length === 0)
      return [
        {
          to: null,
          path: wrapped.path,
          line: wrapped.startLine,
          why: `${wrapped.name}, which stands around ${symbol.name}, has no \`return\`, so it gives None.`,
          weight: 0.95 * certainty,
          kind: "missing_return",
        },
      ];
  }
  const wantsNothing = context.fault === "nothing" && place.members.length === 0;
  const possible = returns.values.filter(
    (value) => !(wantsNothing && (NEVER_NONE.test(value.type) || isKnownToBeThere(value, symbol.node))),
  );
  // Where it never gives None itself, it is an item of what it gives.
  const isOfItems = possible.length + returns.bare.length === 0 && !returns.canFallOff;
  const values = isOfItems ? returns.values.filter(({ type }) => HOLDS_ITEMS.test(type)) : possible;
  const hops = values.map(
    (value): Hop => ({
      to: { path: symbol.path, node: value, members: place.members },
      path: symbol.path,
      line: startLineOf(value),
      why: `${symbol.name} returns \`${shortText(value)}\`.`,
      weight: (0.9 * certainty) / (values.length > 1 ? values.length * 0.7 : 1),
      kind: "return",
    }),
  );
  if (!wantsNothing) return hops;
  const bare = returns.bare.map((node) =>
    at(node, `${symbol.name} returns nothing here.`, 0.6, "explicit_nothing"),
  );
  const end = returns.canFallOff
    ? [
        returns.values.length === 0 && returns.bare.length === 0
          ? at(null, `${symbol.name} has no \`return\`, so it gives None.`, 0.95, "missing_return")
          : at(
              null,
              `${symbol.name} can come to its end without a \`return\`, and gives None then.`,
              0.7,
              "missing_return",
            ),
      ]
    : [];
  return [...hops, ...bare, ...end];
}

/** `if record is not None: return record`, and `return record` behind `if record is None: raise …`. */
function isKnownToBeThere(value: Node, definition: Node): boolean {
  if (value.type !== "identifier") return false;
  const asks = (condition: Node | null, forms: readonly string[]) =>
    condition !== null && forms.includes(condition.text.replace(/^\((.*)\)$/s, "$1"));
  const name = value.text;
  const there = [name, `${name} is not None`, `${name} != None`];
  const gone = [`not ${name}`, `${name} is None`, `${name} == None`];
  for (let node = value; node.parent && node.id !== definition.id; node = node.parent) {
    const { parent } = node;
    const isInBranch = node.id === field(parent, "consequence")?.id;
    if (isInBranch && asks(field(parent, "condition"), there)) return !isSetBetween(parent, value);
    if (node.type === "block" || parent.type !== "block") continue;
    for (let before = node.previousNamedSibling; before; before = before.previousNamedSibling) {
      if (
        before.type === "if_statement" &&
        before.childrenForFieldName("alternative").length === 0 &&
        asks(field(before, "condition"), gone)
      ) {
        const branch = field(before, "consequence");
        if (branch && !canReachEnd(branch)) return true;
      }
      if (sets(before, name)) break;
    }
  }
  return false;
}

function isSetBetween(branch: Node, value: Node): boolean {
  const block = field(branch, "consequence");
  return (block?.namedChildren ?? []).some(
    (node) => node.endIndex <= value.startIndex && sets(node, value.text),
  );
}

function sets(statement: Node, name: string): boolean {
  return statement
    .descendantsOfType(["assignment", "for_statement", "named_expression", "with_item"])
    .some((node) =>
      new RegExp(`\\b${name}\\b`).test((field(node, "left") ?? field(node, "name") ?? node).text),
    );
}

/** The function that a decorator of the project puts in place of a function; null where there is none. */
function wrapperOf({ code }: FlowContext, symbol: FunctionSymbol): FunctionSymbol | null {
  for (const text of decoratorsOf(symbol.node)) {
    const name = /^[\w.]+/.exec(text)?.[0];
    const found = name === undefined ? null : code.resolve(symbol.path, name);
    if (found?.node?.type !== "function_definition") continue;
    const outer = found.node;
    const inner = (code.symbolsOf(found.path)?.functions ?? []).filter(
      ({ node }) =>
        node.id !== outer.id && outer.startIndex <= node.startIndex && node.endIndex <= outer.endIndex,
    );
    // The innermost function takes the arguments; a decorator with arguments of its own has one around it.
    const taking = inner.filter(({ node }) => /\*/.test(field(node, "parameters")?.text ?? ""));
    const last = (taking.length > 0 ? taking : inner).at(-1);
    if (last) return last;
  }
  return null;
}
