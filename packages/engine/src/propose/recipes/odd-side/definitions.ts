import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { parametersOf as pythonParameters } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { functionNamed } from "../wrong-arguments/failing-call.ts";
import { argumentFault } from "../wrong-arguments/findings.ts";
import { kinOf } from "./kin.ts";
import { callsOnLine, functionOf, meetingsOf } from "./meetings.ts";
import { bare } from "./said.ts";
import { givenBy, type Seat, seatsOf } from "./seats.ts";
import type { Odd, Sight } from "./sight.ts";

/** A definition, and the names that all others of its kind give the same places. */
interface Meant {
  readonly symbol: FunctionSymbol;
  /** How many arguments it is called with. */
  readonly count: number;
  /** What the caller calls them, where that is known. */
  readonly said: readonly (string | null)[] | null;
}

/**
 * A function that its caller knows only as one of many, and that takes other arguments than all others of its kind:
 * `def count(about)` among hooks that are called with `(event, about)`.
 */
export function definedOtherwise(sight: Sight): Odd[] {
  const { code } = sight;
  for (const meant of meantBy(sight)) {
    const own = seatsOf(code, meant.symbol);
    const file = code.file(meant.symbol.path);
    if (!file || file.isTest || own.isOpen || own.seats.some(({ name }) => name === null)) continue;
    const names = own.seats.map(({ name }) => name ?? "");
    const house = kinNames(code, meant);
    const wanted = house ?? namesSaid(meant);
    // What is handed over behind its own parameters does not trouble a function of JavaScript.
    const isShort = file.language === "python" && names.length < (wanted?.length ?? 0);
    if (!wanted || !isOther(names, wanted, isShort)) continue;
    const odd = redefined(file, meant.symbol, own.seats, wanted, house !== null);
    if (odd) return [odd];
  }
  return [];
}

function meantBy(sight: Sight): Meant[] {
  const { code, fault, language } = sight;
  const found: Meant[] = [];
  const { value, type } = fault.exception;
  const wrong = language === "python" && type === "TypeError" ? argumentFault(value) : null;
  if (wrong?.kind === "many") {
    const own = Number(/takes (\d+) /.exec(value)?.[1] ?? 0);
    const symbol = /<lambda>$/.test(wrong.function)
      ? oddLambda(sight, own)
      : functionNamed(code, wrong.function)?.symbol;
    const [, takes, given] = /takes (?:from \d+ to )?(\d+) positional arguments? but (\d+)/.exec(value) ?? [];
    if (!symbol || !takes || !given) return [];
    const self = Number(takes) - seatsOf(code, symbol).seats.length;
    const calls = callsOnLine(fault.file, fault.line).filter(
      (call) => givenBy(fault.file, call)?.length === Number(given) - self,
    );
    const [call, ...others] = calls.filter((one) => field(one, "function")?.type !== "attribute" || self > 0);
    found.push({
      symbol,
      count: Number(given) - self,
      said: call && others.length === 0 ? saidIn(fault.file, call) : null,
    });
    return found;
  }
  if (language === "python") return [];
  // JavaScript calls with whatever there is; the first parameter then holds what was meant for another.
  for (const { file, call, called, isNamed } of meetingsOf(sight)) {
    const given = givenBy(file, call);
    if (!isNamed && given) found.push({ symbol: called, count: given.length, said: saidIn(file, call) });
  }
  // Whoever is called by others' code is known by those that are registered beside it.
  for (const frame of fault.frames.toReversed()) {
    const symbol = functionOf(code, frame);
    if (symbol) found.push({ symbol, count: seatsOf(code, symbol).seats.length, said: null });
  }
  return found;
}

/** The one lambda of a table that takes so many arguments, while those beside it take more. */
function oddLambda({ code, fault }: Sight, count: number): FunctionSymbol | null {
  const paths = new Set(fault.frames.flatMap(({ path }) => [path, ...code.importsOf(path)]));
  const found = [...paths]
    .flatMap((path) => code.file(path) ?? [])
    .flatMap((file) => file.tree.rootNode.descendantsOfType("lambda").map((node) => ({ file, node })))
    .filter(({ node }) => lambdasBeside(node).length >= 2 && pythonParameters(node).length === count);
  const [only, ...more] = found;
  if (!only || more.length > 0) return null;
  const line = startLineOf(only.node);
  return {
    path: only.file.path,
    name: "lambda",
    qualifiedName: "lambda",
    startLine: line,
    endLine: line,
    node: only.node,
  };
}

/** The lambdas that are entries of the same table. */
function lambdasBeside(lambda: Node): Node[] {
  const table = lambda.parent?.type === "pair" ? lambda.parent.parent : lambda.parent;
  if (!table || !/^(?:dictionary|list|tuple)$/.test(table.type)) return [];
  return table.namedChildren
    .map((item) => field(item, "value") ?? item)
    .filter((item) => item.type === "lambda" && item.id !== lambda.id);
}

function saidIn(file: SourceFile, call: Node): (string | null)[] {
  return (givenBy(file, call) ?? []).map((node) => {
    const value = bare(node);
    return value.type === "identifier" ? value.text : null;
  });
}

/** The names that all of its kind give what they are called with; null where they do not agree. */
function kinNames(code: CodeIndex, { symbol, count }: Meant): string[] | null {
  const kin =
    symbol.node.type === "lambda"
      ? lambdasBeside(symbol.node).map((node) => ({ ...symbol, node }))
      : kinOf(code, symbol);
  const lists = kin
    .map((one) => seatsOf(code, one))
    .filter(
      ({ isOpen, seats }) => !isOpen && seats.length === count && seats.every(({ name }) => name !== null),
    )
    .map(({ seats }) => seats.map(({ name }) => (name ?? "").replace(/^_+/, "")));
  const counts = new Map<string, number>();
  for (const list of lists) counts.set(list.join(","), (counts.get(list.join(",")) ?? 0) + 1);
  const [first, second] = [...counts].toSorted((left, right) => right[1] - left[1]);
  if (!first || first[0] === "" || (second && second[1] === first[1])) return null;
  return first[0].split(",");
}

function namesSaid({ said, count }: Meant): string[] | null {
  const names = (said ?? []).filter((name) => name !== null);
  return names.length === count && new Set(names).size === count ? names : null;
}

/** Whether the parameters are some of the wanted ones, on other places. */
function isOther(own: readonly string[], wanted: readonly string[], isShort: boolean): boolean {
  const plain = own.map((name) => name.replace(/^_+/, ""));
  if (!plain.every((name) => wanted.includes(name))) return false;
  return isShort || plain.some((name, at) => wanted[at] !== name);
}

function redefined(
  file: SourceFile,
  symbol: FunctionSymbol,
  seats: readonly Seat[],
  wanted: readonly string[],
  isOfKin: boolean,
): Odd | null {
  const own = new Set(seats.map((seat) => seat.name?.replace(/^_+/, "")));
  const last = wanted.findLastIndex((name) => own.has(name));
  const used = file.language === "python" ? wanted : wanted.slice(0, last + 1);
  const texts = used.map(
    (name) => seats.find((seat) => seat.name?.replace(/^_+/, "") === name)?.node.text ?? name,
  );
  const edit = parametersEdit(file, symbol.node, seats, texts);
  if (!edit) return null;
  return {
    cause: `\`${symbol.name}\` at ${symbol.path}:${symbol.startLine} takes other arguments than it is called with.`,
    explanation: `Takes \`${used.join(", ")}\`, as ${isOfKin ? "all others of its kind do" : "its caller gives them"}.`,
    edits: [edit],
    basis: "house",
    name: `${symbol.name.replace(/\W+/g, "") || "callback"}_takes_what_it_is_given`,
    sentence: "The function takes what it is given",
    place: { path: file.path, line: symbol.startLine },
  };
}

function parametersEdit(
  file: SourceFile,
  definition: Node,
  seats: readonly Seat[],
  texts: readonly string[],
) {
  const [first] = seats;
  const end = seats.at(-1);
  if (first && end) {
    const isBare = first.node.parent?.id === definition.id;
    const text = texts.join(", ");
    return textEdit(
      file,
      first.node.startIndex,
      end.node.endIndex,
      isBare && texts.length > 1 ? `(${text})` : text,
    );
  }
  const list = field(definition, "parameters");
  const before = list?.namedChildren.findLast(({ type }) => type !== "comment");
  if (!list) return null;
  const at = before?.endIndex ?? list.startIndex + 1;
  return textEdit(file, at, at, `${before ? ", " : ""}${texts.join(", ")}`);
}
