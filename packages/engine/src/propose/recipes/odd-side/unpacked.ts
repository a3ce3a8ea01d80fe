import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { calleeOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { calledFunction } from "./meetings.ts";
import { bare, speaksFor } from "./said.ts";
import type { Odd, Sight } from "./sight.ts";

/** Names that take a list apart, and what stands for each of its places. */
interface Unpacked {
  readonly file: SourceFile;
  readonly targets: readonly Node[];
  /** What each place holds; several where a function gives the list in several places. */
  readonly sources: readonly (readonly Node[])[];
  readonly maker: FunctionSymbol | null;
}

/** Values that are taken apart in another order than they come: `[guest, cell] = await Promise.all([cell(), guest()])`. */
export function unpackedOtherwise(sight: Sight): Odd[] {
  const { code, fault } = sight;
  for (const frame of fault.frames.toReversed()) {
    const file = code.file(frame.path);
    const scope = code.functionAt(frame.path, frame.line)?.node ?? file?.tree.rootNode;
    if (!file || file.isTest || !scope) continue;
    const found = unpackedIn(code, file, scope).filter(({ targets }) =>
      targets.every((target) => startLineOf(target) <= frame.line),
    );
    for (const one of found.toReversed()) {
      const order = orderOf(one);
      const odd = order && reordered(one, order);
      if (odd) return [odd];
    }
  }
  return [];
}

function unpackedIn(code: CodeIndex, file: SourceFile, scope: Node): Unpacked[] {
  const isPython = file.language === "python";
  const assignments = scope.descendantsOfType(isPython ? ["assignment"] : ["variable_declarator"]);
  const assigned = assignments.flatMap((node): Unpacked[] => {
    const left = field(node, isPython ? "left" : "name");
    const right = field(node, isPython ? "right" : "value");
    const targets = left && placesOf(left);
    const made = targets && right && madeBy(code, file, right, targets.length);
    return targets && made ? [{ file, targets, ...made }] : [];
  });
  const loops = scope.descendantsOfType(isPython ? ["for_statement", "for_in_clause"] : ["for_in_statement"]);
  return [...assigned, ...loops.flatMap((node) => ofLoop(file, node) ?? [])].toSorted(
    (left, right) => (left.targets[0]?.startIndex ?? 0) - (right.targets[0]?.startIndex ?? 0),
  );
}

function placesOf(left: Node): Node[] | null {
  if (!/^(?:array_pattern|pattern_list|tuple_pattern|list_pattern)$/.test(left.type)) return null;
  const places = left.namedChildren.filter(({ type }) => type !== "comment");
  const isPlain =
    places.length >= 2 && places.length <= 5 && places.every(({ type }) => type === "identifier");
  return isPlain ? places : null;
}

function madeBy(
  code: CodeIndex,
  file: SourceFile,
  right: Node,
  count: number,
): { sources: (readonly Node[])[]; maker: FunctionSymbol | null } | null {
  const value = bare(right);
  const items = itemsOf(value);
  if (items) return items.length === count ? { sources: items.map((item) => [item]), maker: null } : null;
  if (!/^call/.test(value.type)) return null;
  const name = lastNameOf(calleeOf(value) ?? value) ?? "";
  const given = (field(value, "arguments")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
  if (/^(?:all|allSettled)$/.test(name) && given.length === 1 && given[0]) {
    const list = itemsOf(given[0]);
    return list?.length === count ? { sources: list.map((item) => [item]), maker: null } : null;
  }
  if (name === "gather")
    return given.length === count && given.every(({ type }) => !/splat|keyword/.test(type))
      ? { sources: given.map((item) => [item]), maker: null }
      : null;
  const maker = calledFunction(code, file, value);
  const lists = maker ? givenBack(code, maker).map(itemsOf) : [];
  if (!maker || lists.length === 0 || lists.some((list) => list?.length !== count)) return null;
  return {
    sources: Array.from({ length: count }, (_, at) => lists.flatMap((list) => list?.[at] ?? [])),
    maker,
  };
}

function itemsOf(node: Node): Node[] | null {
  if (!/^(?:array|list|tuple|expression_list)$/.test(node.type)) return null;
  const items = node.namedChildren.filter(({ type }) => type !== "comment");
  return items.some(({ type }) => /spread|splat/.test(type)) ? null : items;
}

/** What a function hands back. */
export function givenBack(code: CodeIndex, { path, node }: FunctionSymbol): Node[] {
  if (code.file(path)?.language !== "python") return [...returnsOf(node).values].map(bare);
  return node
    .descendantsOfType("return_statement")
    .filter((one) => {
      let scope = one.parent;
      while (scope && !/^(?:function_definition|lambda)$/.test(scope.type)) scope = scope.parent;
      return scope?.id === node.id;
    })
    .flatMap((one) => one.firstNamedChild ?? [])
    .map(bare);
}

/** The order in which the targets should stand: for each place the index of its target. */
function orderOf({ targets, sources }: Unpacked): number[] | null {
  const fits = (target: number, place: number): number => {
    const name = targets[target]?.text ?? "";
    const all = (sources[place] ?? []).map((source) => speaksFor(source, name));
    return all.length > 0 ? Math.min(...all) : 0;
  };
  const places = targets.map((_, target) => {
    const own = fits(target, target);
    // Whoever stands there must not belong there.
    const better = sources.flatMap((_, place) =>
      place !== target && fits(target, place) > own && fits(place, place) === 0 ? [place] : [],
    );
    return own === 0 && better.length === 1 ? (better[0] ?? target) : target;
  });
  const order = permuted(places);
  // A place that nobody claims is for the one that was driven from its own.
  return order && places.some((place, target) => place !== target) ? order : null;
}

/** For each place its target; two targets on one place are settled by the one that is left over. */
function permuted(places: readonly number[]): number[] | null {
  const moved = places.flatMap((place, target) => (place !== target ? [target] : []));
  const taken = new Map(moved.map((target) => [places[target] ?? 0, target]));
  if (taken.size !== moved.length) return null;
  const order = places.map(
    (_, place) =>
      taken.get(place) ??
      (places[place] === place && !taken.has(place) && !moved.includes(place) ? place : -1),
  );
  const left = places.flatMap((_, target) => (order.includes(target) ? [] : [target]));
  const open = order.flatMap((target, place) => (target < 0 ? [place] : []));
  if (left.length !== open.length || left.length > 1) return null;
  const [target] = left;
  const [place] = open;
  return target === undefined || place === undefined
    ? order
    : order.map((one, at) => (at === place ? target : one));
}

function reordered({ file, targets, sources, maker }: Unpacked, order: readonly number[]): Odd | null {
  const edits = order.flatMap((target, place) => {
    const old = targets[place];
    const name = targets[target]?.text;
    return old && name !== undefined && old.text !== name
      ? [textEdit(file, old.startIndex, old.endIndex, name)]
      : [];
  });
  const first = targets[0];
  if (edits.length < 2 || !first) return null;
  const names = order.map((target) => targets[target]?.text ?? "").join(", ");
  const from = maker
    ? `${maker.path}:${maker.startLine} gives them`
    : `${file.path}:${startLineOf(sources[0]?.[0] ?? first)} makes them`;
  return {
    cause: `${file.path}:${startLineOf(first)} takes values apart in another order than they come.`,
    explanation: `Takes them as ${from}: ${names}.`,
    edits,
    basis: "house",
    name: "values_in_their_order",
    sentence: "The values are taken in the order in which they come",
    place: { path: file.path, line: startLineOf(first) },
  };
}

const NUMBERS = /^(?:i|j|n|idx|index|number|position|pos)$/;

/** `for price, name in prices.items()`, `for item, i in enumerate(items)`, `for (const [count, key] of Object.entries(counts))`. */
function ofLoop(file: SourceFile, loop: Node): Unpacked | null {
  const left = field(loop, "left");
  const right = field(loop, "right");
  const targets = left && placesOf(left);
  const call = right && /^call/.test(right.type) ? right : null;
  const callee = call && field(call, "function");
  if (targets?.length !== 2 || !callee) return null;
  const [first, second] = targets.map(({ text }) => text);
  const given = field(call, "arguments")?.namedChildren ?? [];
  const isNumbered = callee.text === "enumerate" || (/\.entries$/.test(callee.text) && given.length === 0);
  const isOfPairs = /\.(?:items|entries)$/.test(callee.text) && !isNumbered;
  const isNumberLast =
    callee.text === "enumerate" && NUMBERS.test(second ?? "") && !NUMBERS.test(first ?? "");
  const isKeyLast =
    isOfPairs &&
    ((/^(?:k|key)$/.test(second ?? "") && !/^(?:k|key)$/.test(first ?? "")) ||
      (/^(?:v|value)$/.test(first ?? "") && !/^(?:v|value)$/.test(second ?? "")));
  if (!isNumberLast && !isKeyLast) return null;
  return { file, targets, sources: [targets.slice(1), targets.slice(0, 1)], maker: null };
}
