import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../code/code-index.ts";
import { withoutTypes } from "../../code/javascript/plain-value.ts";
import { endLineOf, field, plainString, startLineOf } from "../../code/nodes.ts";
import { parametersOf, takenFrom } from "../../diagnose/origin/javascript/bindings.ts";
import { dispatchOf } from "../../diagnose/origin/javascript/dispatched.ts";
import type { Origin } from "../../diagnose/origin/trace-origin.ts";
import { ANY, type Filling, type Shape, textOf, withEmpty, withPart, withShape } from "./shape.ts";
import { shapeOfParameter } from "./shape-of-use.ts";

/** What is known of the wrong value when no argument was captured. */
export interface WrongValue {
  readonly origins: readonly Origin[];
  readonly empty: "undefined" | "null";
  /** The expression that was empty, where it stands in the function at hand. */
  readonly failing: Node | null;
}

const FILLINGS: readonly Filling[] = [
  { any: '"x"', number: "1", text: "x", items: 2 },
  { any: "1", number: "1", text: "x", items: 2 },
  { any: "{}", number: "2", text: "x", items: 1 },
  { any: "undefined", number: "0", text: "", items: 0 },
  { any: "null", number: "-1", text: "0", items: 0 },
  { any: "[]", number: "1", text: "x", items: 1 },
];
const MOST_NUMBERS = 4;
const MOST_TEXTS = 3;
const MOST_DISPATCHED = 3;

/**
 * Lists of arguments, as JavaScript, with which a function may fail as it did: empty where the trace of the wrong value
 * says so, with the members and kinds that its code and its types ask for, and with numbers on both sides of those that
 * its conditions compare with. The likeliest first.
 */
export function deriveArguments(
  code: CodeIndex,
  symbol: FunctionSymbol,
  line: number,
  wrong: WrongValue,
  known: readonly (string | undefined)[],
): string[][] {
  const parameters = parametersOf(symbol.node);
  const plain = parameters.map((_, index) => shapeOfParameter(code, symbol.path, symbol.node, index, line));
  const emptied = parameters.map(({ pattern }, index) => {
    const shape = plain[index] ?? ANY;
    const path = emptyPath(pattern, symbol.node, wrong);
    return path ? withEmpty(shape, path, wrong.empty) : shape;
  });
  const isEmptied = emptied.some((shape, index) => shape !== plain[index]);
  const compared = [...comparedTexts(symbol.node, line), ...comparedNumbers(symbol.node)];
  const fillings = [...FILLINGS.slice(0, 2), ...compared, ...FILLINGS.slice(2)];
  const written = (shapes: readonly Shape[], filling: Filling) =>
    withoutTail(shapes.map((shape, index) => known[index] ?? textOf(shape, filling)));
  const led = dispatchedShapes(code, symbol, line, plain, wrong);
  return [
    ...FILLINGS.slice(0, led.length > 0 ? 2 : 0).flatMap((filling) =>
      led.map((shapes) => written(shapes, filling)),
    ),
    ...[...(isEmptied ? [emptied] : []), plain].flatMap((shapes) =>
      fillings.map((filling) => written(shapes, filling)),
    ),
  ];
}

/**
 * Shapes with which the function takes another one out of a table that the wrong value came from, `handlers[job.name](job.data)`:
 * the key of that one, and what it reads of what it is given.
 */
function dispatchedShapes(
  code: CodeIndex,
  { path, node: definition }: FunctionSymbol,
  line: number,
  shapes: readonly Shape[],
  { origins }: WrongValue,
): Shape[][] {
  const patterns = parametersOf(definition).map(({ pattern }) => pattern);
  const placeOf = (node: Node): { readonly index: number; readonly names: readonly string[] } | null => {
    const chain = chainOf(node);
    const found = patterns.flatMap((pattern, index) => {
      const inside = chain && insideOf(pattern, chain.root);
      return chain && inside ? [{ index, names: [...inside, ...chain.names] }] : [];
    });
    return found[0] ?? null;
  };
  return definition.descendantsOfType("call_expression").flatMap((call) => {
    const dispatch = startLineOf(call) <= line ? dispatchOf(code, path, call) : null;
    const asked = dispatch && placeOf(dispatch.key);
    if (!dispatch || !asked) return [];
    const given = field(call, "arguments")?.namedChildren ?? [];
    return dispatch.functions
      .filter(({ symbol }) =>
        origins.some(
          (origin) =>
            origin.path === symbol.path &&
            symbol.startLine <= origin.line &&
            origin.line <= endLineOf(symbol.node),
        ),
      )
      .slice(0, MOST_DISPATCHED)
      .map(({ key, symbol }) =>
        given.reduce(
          (made, argument, position) => {
            const place = placeOf(argument);
            const own = place && made[place.index];
            const read = shapeOfParameter(code, symbol.path, symbol.node, position);
            return place && own ? made.with(place.index, withShape(own, place.names, read)) : made;
          },
          shapes.with(asked.index, withPart(shapes[asked.index] ?? ANY, asked.names, JSON.stringify(key))),
        ),
      );
  });
}

/** Numbers around those that a condition of the function compares something with. */
function comparedNumbers(definition: Node): Filling[] {
  const found = definition
    .descendantsOfType("binary_expression")
    .filter((node) => /^(?:[<>]=?|[=!]==?)$/.test(field(node, "operator")?.text ?? ""))
    .flatMap((node) => [field(node, "left"), field(node, "right")])
    .flatMap((node) => (node?.type === "number" ? [Number(node.text)] : []))
    .filter((value) => Number.isFinite(value));
  const values = new Set(found.flatMap((value) => [value + 1, value, value - 1]));
  return [...values]
    .slice(0, MOST_NUMBERS)
    .map((value) => ({ any: String(value), number: String(value), text: "x", items: 1 }));
}

/** Texts that the function compares something with, those just before the failing line first: they lead to it. */
function comparedTexts(definition: Node, line: number): Filling[] {
  const found = [
    ...definition
      .descendantsOfType("binary_expression")
      .filter((node) => /^[=!]==?$/.test(field(node, "operator")?.text ?? ""))
      .flatMap((node) => [field(node, "left"), field(node, "right")]),
    ...definition.descendantsOfType("switch_case").map((node) => field(node, "value")),
  ].flatMap((node) => {
    const text = node?.type === "string" ? plainString(node) : null;
    return node && text !== null && startLineOf(node) <= line ? [{ text, line: startLineOf(node) }] : [];
  });
  const texts = new Set(found.toSorted((left, right) => right.line - left.line).map(({ text }) => text));
  return [...texts]
    .slice(0, MOST_TEXTS)
    .map((text) => ({ any: JSON.stringify(text), number: "1", text, items: 1 }));
}

function withoutTail(given: readonly string[]): string[] {
  const last = given.findLastIndex((text) => text !== "undefined");
  return given.slice(0, last + 1);
}

/** The part of each parameter that the error is about, as names of members; null where it plays no known part. */
export function emptyPaths(symbol: FunctionSymbol, wrong: WrongValue): (readonly string[] | null)[] {
  return parametersOf(symbol.node).map(({ pattern }) => emptyPath(pattern, symbol.node, wrong));
}

function emptyPath(
  pattern: Node,
  definition: Node,
  { origins, failing }: WrongValue,
): readonly string[] | null {
  const read = failing && isWithin(failing, definition) ? chainOf(failing) : null;
  const own = read && insideOf(pattern, read.root);
  if (read && own) return [...own, ...read.names];
  for (const { node, members } of origins.flatMap((origin) => origin.places)) {
    if (node.type !== "identifier" || !isWithin(node, definition) || members.length >= 4) continue;
    const inside = insideOf(pattern, node.text);
    if (inside) return [...inside, ...members.map(({ name }) => name)];
  }
  return null;
}

/** Where a local name stands in a parameter: the parameter itself, or a member that its pattern takes out. */
function insideOf(pattern: Node, name: string): readonly string[] | null {
  if (pattern.type === "identifier") return pattern.text === name ? [] : null;
  const taken = pattern.type === "object_pattern" ? takenFrom(pattern, name) : null;
  return taken && !taken.isElement ? taken.members.map((member) => member.name) : null;
}

function isWithin(node: Node, definition: Node): boolean {
  return definition.startIndex <= node.startIndex && endLineOf(node) <= endLineOf(definition);
}

/** `order` and `customer`, `name` of `order.customer!.name`; what is asserted of types reads the same. */
function chainOf(node: Node): { readonly root: string; readonly names: readonly string[] } | null {
  const names: string[] = [];
  let current: Node | null = withoutTypes(node);
  while (current?.type === "member_expression") {
    names.unshift(field(current, "property")?.text ?? "");
    const object = field(current, "object");
    current = object && withoutTypes(object);
  }
  return current?.type === "identifier" ? { root: current.text, names } : null;
}
