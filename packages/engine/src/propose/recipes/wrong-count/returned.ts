import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { returnsOf } from "../../../diagnose/origin/python/returns.ts";
import { replaceNode } from "../edits/expressions.ts";
import { boundBefore } from "../edits/names.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { UnpackingCase } from "./unpacking-case.ts";

/** What a function of the project gives and its caller takes apart: one of its ways gives another number, or this caller was forgotten. */
export function returnedIdeas(given: UnpackingCase): Idea[] {
  const called = calledFunction(given);
  if (!called) return [];
  const tuples = returnsOf(called.symbol).values.filter(
    (node) => /^(?:tuple|expression_list)$/.test(node.type) && !/splat/.test(node.text),
  );
  const partsOf = (node: Node) => node.namedChildren.filter((child) => child.type !== "comment");
  const fitting = tuples.filter((node) => partsOf(node).length === given.wanted);
  const others = returnsOf(called.symbol).values.filter(
    (node) => !fitting.includes(node) && node.type !== "none",
  );
  if (fitting.length > 0) return othersFit(given, called.symbol, fitting.map(partsOf), others);
  const sizes = new Set(tuples.map((node) => partsOf(node).length));
  const [size] = sizes;
  const [first] = tuples;
  if (sizes.size !== 1 || size === undefined || !first) return [];
  return callerIdeas(given, called, partsOf(first), size);
}

interface CalledFunction {
  readonly symbol: FunctionSymbol;
  readonly call: Node;
}

/** Of `a, b = load()` and of `pair = load()` with `a, b = pair`. */
function calledFunction({
  investigation: { code },
  fault,
  value,
  isLoop,
}: UnpackingCase): CalledFunction | null {
  if (isLoop) return null;
  const start = value.type === "await" ? value.firstNamedChild : value;
  const bound =
    start?.type === "identifier"
      ? reachingBindings(scopeOf(start), start.text, start).bindings[0]?.value
      : start;
  const call = bound?.type === "await" ? bound.firstNamedChild : bound;
  if (call?.type !== "call") return null;
  const found = calleesOf(code, fault.file.path, call);
  const [only] = found;
  return only && found.length === 1 ? { symbol: only.symbol, call } : null;
}

/** Most ways give what the caller wants; the others lack what they could give as well. */
function othersFit(
  given: UnpackingCase,
  symbol: FunctionSymbol,
  fitting: readonly Node[][],
  others: readonly Node[],
): Idea[] {
  const file = given.investigation.code.file(symbol.path);
  if (!file || others.length === 0) return [];
  const edits = others.flatMap((node) => {
    const parts = /^(?:tuple|expression_list)$/.test(node.type)
      ? node.namedChildren.filter((child) => child.type !== "comment")
      : [node];
    const completed = complete(symbol, node, parts, fitting);
    if (!completed) return [];
    return [replaceNode(file, node, node.type === "tuple" ? `(${completed})` : completed)];
  });
  if (edits.length !== others.length) return [];
  const [first] = others;
  return [
    runningIdea({
      cause: `${symbol.qualifiedName} gives ${given.wanted} values on its other ways, but not at ${symbol.path}:${first ? startLineOf(first) : symbol.startLine}.`,
      explanation: `All its ways give ${given.wanted} values.`,
      edits,
      name: `${symbol.name.replace(/^_+/, "")}_gives_${given.wanted}_values`,
      sentence: `${symbol.name} gives ${given.wanted} values on each way.`,
    }),
  ];
}

/** The parts of a shorter return at their places in a longer one, the other places filled with what is bound by then. */
function complete(
  symbol: FunctionSymbol,
  node: Node,
  parts: readonly Node[],
  fitting: readonly Node[][],
): string | null {
  const known = new Set([
    ...parametersOf(symbol.node).map(({ name }) => name),
    ...boundBefore(symbol.node, node.startIndex),
  ]);
  const isFree = (one: Node) =>
    (one.type === "identifier" && known.has(one.text)) ||
    (/^(?:none|true|false|integer|string|list|dictionary)$/.test(one.type) && one.text.length <= 8);
  const found = fitting.flatMap((model) =>
    placesFor(parts.length, model.length)
      .filter((places) => model.every((one, index) => places.includes(index) || isFree(one)))
      .map((places) => ({
        alike: places.filter((place, index) => model[place]?.text === parts[index]?.text).length,
        text: model.map((one, index) => parts[places.indexOf(index)]?.text ?? one.text).join(", "),
      })),
  );
  return found.toSorted((left, right) => right.alike - left.alike)[0]?.text ?? null;
}

/** All ways to put some parts, in their order, at the places of a longer row; the first places first. */
function placesFor(count: number, size: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const found: number[][] = [];
  for (let place = from; place <= size - count; place++)
    for (const rest of placesFor(count - 1, size, place + 1)) found.push([place, ...rest]);
  return found;
}

/** All ways give another number than this caller takes: it takes them apart as the other callers do. */
function callerIdeas(
  given: UnpackingCase,
  { symbol, call }: CalledFunction,
  parts: readonly Node[],
  size: number,
): Idea[] {
  const { fault, targets, pattern, investigation } = given;
  const names = [
    otherCallersNames(investigation.code, symbol, call, size),
    parts.map((part) => lastNameOf(part) ?? ""),
  ].filter((list) => list.length === size);
  const own = targets.map((target) => target.text);
  const cause = `${symbol.qualifiedName} gives ${size} values, and ${fault.file.path}:${fault.line} takes ${own.length}.`;
  if (size > own.length) {
    const matched = names.map((list) => placed(own, list)).find((text) => text !== null);
    const text = matched ?? [...own, ...Array.from({ length: size - own.length }, () => "_")].join(", ");
    return [
      runningIdea({
        cause,
        explanation: "What it does not use is taken as `_`.",
        edits: [replaceNode(fault.file, pattern, wrapped(pattern, text))],
        basis: matched ? "house" : "guess",
        name: `takes_${size}_values`,
      }),
    ];
  }
  // A name too many that nobody reads was given up by the function.
  const scope = ancestorOfType(pattern, ["function_definition"]) ?? fault.file.tree.rootNode;
  const unread = own.filter(
    (name) => scope.descendantsOfType("identifier").filter((node) => node.text === name).length <= 1,
  );
  if (unread.length !== own.length - size) return [];
  return [
    runningIdea({
      cause,
      explanation: `${unread.map((name) => `\`${name}\``).join(", ")}, which nobody reads, is no longer taken.`,
      edits: [
        replaceNode(
          fault.file,
          pattern,
          wrapped(pattern, own.filter((name) => !unread.includes(name)).join(", ")),
        ),
      ],
      name: `takes_${size}_values`,
    }),
  ];
}

function wrapped(pattern: Node, text: string): string {
  return pattern.type === "tuple_pattern" ? `(${text})` : text;
}

/** The names of a caller at the places that they have elsewhere, `_` at the others; null unless all have one. */
function placed(own: readonly string[], all: readonly string[]): string | null {
  const places = own.map((name) => all.indexOf(name));
  const isOrdered = places.every(
    (place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? -1)),
  );
  return isOrdered ? all.map((name) => (own.includes(name) ? name : "_")).join(", ") : null;
}

function otherCallersNames(
  code: UnpackingCase["investigation"]["code"],
  symbol: FunctionSymbol,
  call: Node,
  size: number,
): string[] {
  for (const { node } of code.callsOf(symbol.name)) {
    const holder = node.parent?.type === "await" ? node.parent : node;
    const target = holder.parent?.type === "assignment" ? field(holder.parent, "left") : null;
    const names =
      target && /pattern/.test(target.type) ? target.namedChildren.map((child) => child.text) : [];
    if (node.id !== call.id && names.length === size) return names;
  }
  return [];
}
