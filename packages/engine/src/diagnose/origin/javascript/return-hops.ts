import type { Node } from "web-tree-sitter";
import { ancestorOfType, startLineOf } from "../../../code/nodes.ts";
import { type FlowContext, type Hop, type HopKind, mayBeNothing, type ValuePlace } from "../flow.ts";
import { birth, shortText } from "../hops.ts";
import { FUNCTIONS } from "./bindings.ts";
import { type Callee, returnsOf } from "./functions.ts";
import { isSettled } from "./promises.ts";
import { isSetApart } from "./set-apart.ts";

const NEVER_NOTHING =
  /^(?:string|template_string|number|true|false|array|object|regex|arrow_function|function_expression|class|new_expression)$/;

const LOOPS = ["for_statement", "for_in_statement", "while_statement", "do_statement"];

/** What the functions that a call may run give back. */
export function returnHops(place: ValuePlace, context: FlowContext, { symbol, certainty }: Callee): Hop[] {
  const returns = returnsOf(symbol.node);
  const name = symbol.name.startsWith("<") ? "The function" : symbol.name;
  const wantsNothing = mayBeNothing(context.fault) && place.members.length === 0;
  if (returns.isGenerator) return yieldHops(place, symbol, name, certainty);
  const isAwaited = isSettled(place.node);
  if (returns.isAsync && !isAwaited && (place.members.length > 0 || context.fault !== "nothing")) {
    return [
      birth(
        place,
        `${name} is asynchronous, and its call is not awaited.`,
        0.95 * certainty,
        "missing_await",
      ),
    ];
  }
  const values = returns.values.filter(
    (value) =>
      !(wantsNothing && context.fault === "nothing" && NEVER_NOTHING.test(value.type)) &&
      !isSetApart(place, value, context),
  );
  const hops = values.map(
    (value): Hop => ({
      to: { path: symbol.path, node: value, members: place.members },
      path: symbol.path,
      line: startLineOf(value),
      why: `${name} returns \`${shortText(value)}\`.`,
      weight: (0.9 * certainty) / (values.length > 1 ? values.length * 0.7 : 1),
      kind: "return",
    }),
  );
  if (!wantsNothing) return hops;
  const at = (line: number, why: string, weight: number, kind: HopKind): Hop => ({
    to: null,
    path: symbol.path,
    line,
    why,
    weight: weight * certainty,
    kind,
  });
  const bare = returns.bare.map((found) =>
    at(startLineOf(found), `${name} returns nothing here.`, 0.6, "explicit_nothing"),
  );
  if (!returns.canFallOff) return [...hops, ...bare];
  // `for (…) if (fits) return item;` looks something up, and finds nothing.
  if (returns.values.length > 0 && returns.values.every(isInLoop))
    return [
      ...hops,
      ...bare,
      at(symbol.startLine, `${name} finds nothing and gives undefined then.`, 0.75, "lookup"),
    ];
  const isAlways = returns.values.length === 0 && returns.bare.length === 0;
  const end = isAlways
    ? at(symbol.startLine, `${name} has no \`return\`, so it gives undefined.`, 0.95, "missing_return")
    : at(
        symbol.startLine,
        `${name} can come to its end without a \`return\`, and gives undefined then.`,
        0.7,
        "missing_return",
      );
  return [...hops, ...bare, end];
}

/** Whoever goes through what a generator gives has what it yields. */
function yieldHops(place: ValuePlace, symbol: Callee["symbol"], name: string, certainty: number): Hop[] {
  const yielded = symbol.node
    .descendantsOfType("yield_expression")
    .filter((node) => ancestorOfType(node, FUNCTIONS)?.id === symbol.node.id)
    .flatMap((node) => node.firstNamedChild ?? []);
  return yielded.map((value) => ({
    to: { path: symbol.path, node: value, members: place.members },
    path: symbol.path,
    line: startLineOf(value),
    why: `${name} yields \`${shortText(value)}\`.`,
    weight: (0.9 * certainty) / (yielded.length > 1 ? yielded.length * 0.7 : 1),
    kind: "return",
  }));
}

/** Returned out of a loop of the same function. */
function isInLoop(value: Node): boolean {
  const found = ancestorOfType(value, [...FUNCTIONS, ...LOOPS]);
  return found !== null && LOOPS.includes(found.type);
}
