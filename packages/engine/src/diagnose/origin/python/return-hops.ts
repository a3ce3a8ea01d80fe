import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { startLineOf } from "../../../code/nodes.ts";
import type { FlowContext, Hop, HopKind, ValuePlace } from "../flow.ts";
import { birth, shortText } from "../hops.ts";
import { returnsOf } from "./returns.ts";

/** Expressions that are never None and whose parts do not matter then. */
const NEVER_NONE =
  /^(?:string|concatenated_string|integer|float|true|false|list|tuple|set|dictionary|list_comprehension|set_comprehension|dictionary_comprehension|generator_expression|comparison_operator|not_operator|lambda)$/;

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
  const wantsNothing = context.fault === "nothing" && place.members.length === 0;
  const values = returns.values.filter((value) => !(wantsNothing && NEVER_NONE.test(value.type)));
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
