import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround, parameterNames } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { decidesSomething, isWordForPeople } from "../javascript/deciding-reads.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { filesHolding, namesOf } from "./names.ts";
import type { Piece } from "./pieces.ts";
import { isConversion } from "./twins.ts";
import { bare, type Care, coresOf, type Likeness, likenessOf } from "./unify.ts";

interface Reader {
  readonly symbol: FunctionSymbol;
  /** What it gives where the part is absent, as far as it is written in one place. */
  readonly standIns: readonly string[];
  /** What it is given here, in order. */
  readonly given: readonly string[];
  readonly evidence: string;
  readonly rank: number;
  /** Whether what stands in is another part of the same thing, which may be something else here. */
  readonly isOfThing: boolean;
}

const READ = /^(?:member_expression|subscript_expression|call_expression)$/;
const MOST_FUNCTIONS = 60;
const MOST_LINES = 8;

/**
 * `plot.owner.name` where the house has `ownerOf(plot)`, which reads the same with care: it is asked instead. Everywhere in
 * the function, since all these reads are of the same thing.
 */
export function houseReaderIdea(investigation: Investigation, pieces: readonly Piece[]): Idea | null {
  const { code } = investigation;
  const ways = traceWays(investigation)?.ways ?? [];
  const parts = pieces
    .flatMap(({ file, node }) => {
      const own = bare(node);
      const inner = own.descendantsOfType(["member_expression", "subscript_expression", "call_expression"]);
      return [own, ...inner].filter(({ type }) => READ.test(type)).map((one) => ({ file, node: one }));
    })
    .filter(
      ({ file, node }) =>
        ways.length === 0 ||
        ways.some(
          ({ place }) =>
            place.path === file.path &&
            node.startIndex <= place.node.endIndex &&
            place.node.startIndex <= node.endIndex,
        ),
    );
  const seen = new Set<string>();
  for (const { file, node } of parts) {
    const key = `${file.path}:${node.startIndex}:${node.endIndex}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const all = readersFor(code, file, node);
    const [best, next] = all.filter(({ isOfThing }) => !isOfThing);
    if (!best || (next && next.rank === best.rank)) continue;
    // Two readers that give different things do not say which of them is meant here.
    if (all.some((other) => other.standIns.join() !== best.standIns.join())) continue;
    // A word for people is nothing that is looked for.
    if (best.standIns.some(isWordForPeople) && decidesSomething(node)) continue;
    const edits = editsFor(code, file, node, best);
    if (!edits) continue;
    const isRead = investigation.event?.request?.method?.toUpperCase() === "GET";
    return {
      name: `read_by_${best.symbol.name}`,
      sentence: `The request is answered from what ${best.symbol.name} gives`,
      cause: `\`${node.text.slice(0, 60)}\` takes for granted what \`${best.symbol.name}\` asks for first.`,
      explanation: `Asks \`${best.symbol.name}\`, which reads the same and bears that it is absent (${best.evidence}).`,
      edits: edits.map((edit) => ({ ...edit, part: "fix" })),
      basis: "house",
      expectation: isRead ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(node) },
    };
  }
  return null;
}

/** Functions of the house that give this with care, the one that is surest the same first. */
function readersFor(code: CodeIndex, file: SourceFile, node: Node): Reader[] {
  // What is in front of the part is what a reader is given, under a name of its own.
  const [word] = node
    .descendantsOfType(["property_identifier", "private_property_identifier"])
    .map(({ text }) => text)
    .toReversed();
  if (word === undefined) return [];
  const found = filesHolding(code, [word]).flatMap((house) =>
    (code.symbolsOf(house.path)?.functions ?? [])
      .filter((symbol) => symbol.qualifiedName === symbol.name && !symbol.name.startsWith("<"))
      .filter((symbol) => symbol.endLine - symbol.startLine <= MOST_LINES)
      .filter(({ node: definition }) => !isWithin(file, node, house, definition))
      .slice(0, MOST_FUNCTIONS)
      .flatMap((symbol) => readerOf(code, { file, node }, house, symbol) ?? []),
  );
  return found.toSorted((left, right) => right.rank - left.rank);
}

function isWithin(file: SourceFile, node: Node, house: SourceFile, definition: Node): boolean {
  return (
    file.path === house.path &&
    definition.startIndex <= node.startIndex &&
    node.endIndex <= definition.endIndex
  );
}

function readerOf(code: CodeIndex, own: Piece, house: SourceFile, symbol: FunctionSymbol): Reader | null {
  const { values, canFallOff, isAsync, isGenerator } = returnsOf(symbol.node);
  const parameters = parameterNames(symbol.node);
  if (canFallOff || isAsync || isGenerator || parameters.length === 0 || parameters.length > 2) return null;
  const [only] = values;
  if (parameters.length === 1 && parameters[0] === null && only && values.length === 1)
    return takenReader(code, own, symbol, only);
  if (parameters.some((name) => name === null)) return null;
  const names = namesOf(
    own.file,
    house,
    parameters.flatMap((name) => name ?? []),
  );
  const like = carefulReturn(symbol, values, own.node, names);
  // What stands for the whole read would be given anything; a function that is given other things does something else.
  if (!like || like.solid < 1 || like.holes > 0) return null;
  const given = parameters.map((name) => like.names.get(name ?? ""));
  if (given.some((text) => text === undefined)) return null;
  return readerGiven(
    code,
    symbol,
    given.flatMap((text) => text ?? []),
    {
      name: parameters[0] ?? "",
      solid: like.solid,
      standIns: like.cares.flatMap(
        ({ house }) => (field(house, "right") ?? field(house, "alternative"))?.text ?? [],
      ),
      isOfThing: like.cares.some((care) => standsInOfTheThing(care, names.parameters)),
    },
  );
}

/** The reader, where it is one of the thing that is read here: it calls it so, or is given such a thing elsewhere. */
function readerGiven(
  code: CodeIndex,
  symbol: FunctionSymbol,
  given: readonly string[],
  {
    name,
    solid,
    standIns,
    isOfThing = false,
  }: {
    readonly name: string | null;
    readonly solid: number;
    readonly standIns: readonly string[];
    readonly isOfThing?: boolean;
  },
): Reader | null {
  const [first = ""] = given;
  const thing = first.split(/[.[]/).at(-1) ?? first;
  const uses = usesOf(code, symbol);
  const isOfTheSame =
    name === thing ||
    uses.some(({ path, node }) => namesGiven(code, path, node).some((one) => one === thing));
  if (!isOfTheSame) return null;
  const where = uses[0] ? `${uses[0].path}:${uses[0].line}` : `${symbol.path}:${symbol.startLine}`;
  return {
    symbol,
    given,
    standIns,
    isOfThing,
    evidence: uses.length > 0 ? `as at ${where}` : where,
    rank: solid + Math.min(uses.length, 3) * 0.1,
  };
}

function usesOf(code: CodeIndex, { name, node }: FunctionSymbol) {
  return code
    .callsOf(name)
    .filter((call) => code.file(call.path)?.isTest === false)
    .filter((call) => calleesOf(code, call.path, call.node).some((one) => one.symbol.node.id === node.id));
}

/** What the first argument of a call is called; where it is a parameter, what its callers call it as well. */
function namesGiven(code: CodeIndex, path: string, call: Node): string[] {
  const argument = field(call, "arguments")?.firstNamedChild;
  const name = argument && lastNameOf(argument);
  if (!argument || !name) return [];
  const around = code
    .symbolsOf(path)
    ?.functions.findLast(({ node }) => node.startIndex <= call.startIndex && call.endIndex <= node.endIndex);
  if (argument.type !== "identifier" || !around || parameterNames(around.node)[0] !== name) return [name];
  const above = usesOf(code, around).flatMap(({ node }) => {
    const given = field(node, "arguments")?.firstNamedChild;
    return (given && lastNameOf(given)) ?? [];
  });
  return [name, ...above];
}

/** `({ limits = FREE }) => limits`, `({ limits }) => limits ?? FREE`: the part is taken out of what is given. */
function takenReader(code: CodeIndex, { node }: Piece, symbol: FunctionSymbol, value: Node): Reader | null {
  const object = field(node, "object");
  const part = field(node, "property");
  const pattern = (field(symbol.node, "parameters")?.namedChildren ?? [])
    .map((one) => field(one, "pattern") ?? one)
    .find(({ type }) => type === "object_pattern");
  if (node.type !== "member_expression" || !object || !part || !pattern) return null;
  for (const entry of pattern.namedChildren) {
    const isDefaulted = /^(?:object_)?assignment_pattern$/.test(entry.type);
    const bound = (isDefaulted && field(entry, "left")) || entry;
    const given = bare(value);
    if (bound.type !== "shorthand_property_identifier_pattern" || bound.text !== part.text) continue;
    const isCareful = coresOf(given).some(({ core, kind }) => kind === "default" && core.text === part.text);
    if (isCareful || (isDefaulted && given.text === part.text))
      return readerGiven(code, symbol, [object.text], {
        name: null,
        solid: 1,
        standIns: (isDefaulted ? [field(entry, "right")] : [field(given, "right")]).flatMap(
          (one) => one?.text ?? [],
        ),
      });
  }
  return null;
}

/** The last value that a function gives, where it is the same with care; or the same behind a check that leaves. */
function carefulReturn(
  { node }: FunctionSymbol,
  values: readonly Node[],
  own: Node,
  names: Parameters<typeof likenessOf>[2],
): Likeness | null {
  const last = values.at(-1);
  if (!last) return null;
  const like = likenessOf(own, last, names);
  // What a function of the house makes of it, or what says yes or no about it, is something else than the thing.
  if (like?.cares.some(({ kind, house }) => kind === "converted" && !isConversion(house))) return null;
  if (like && like.cares.length > 0 && values.length === 1) return like;
  if (!like || values.length !== 2) return null;
  const check = node.descendantsOfType("if_statement").at(0);
  const condition = check && field(check, "condition");
  const isAsked = condition?.descendantsOfType("identifier").some(({ text }) => like.names.has(text));
  return isAsked ? like : null;
}

/** Whether what stands in is read of the thing itself: `item.reduced ?? item.price`. */
function standsInOfTheThing({ house, core }: Care, parameters: ReadonlySet<string>): boolean {
  const roots = house
    .descendantsOfType(["member_expression", "subscript_expression"])
    .filter((node) => node.endIndex <= core.startIndex || core.endIndex <= node.startIndex)
    // What is asked about decides, and is not given.
    .filter(
      (node) => field(house, "condition")?.id !== node.id && !isInside(node, field(house, "condition")),
    );
  return roots.some((node) => parameters.has(field(node, "object")?.text ?? ""));
}

function isInside(node: Node, outer: Node | null): boolean {
  return outer !== null && outer.startIndex <= node.startIndex && node.endIndex <= outer.endIndex;
}

/** The reader in the place of every such read of the function. */
function editsFor(code: CodeIndex, file: SourceFile, node: Node, { symbol, given }: Reader): Edit[] | null {
  const brought =
    symbol.path === file.path
      ? { local: symbol.name, edits: [] }
      : planJavascriptImport(code, file, { path: symbol.path, name: symbol.name });
  if (!brought) return null;
  const scope = functionAround(node) ?? file.tree.rootNode;
  const reads = scope.descendantsOfType([node.type]).filter((one) => one.text === node.text && !isSet(one));
  const text = `${brought.local}(${given.join(", ")})`;
  return [
    ...brought.edits,
    ...reads.map((one) => {
      const whole = one.parent?.type === "non_null_expression" ? one.parent : one;
      return textEdit(file, whole.startIndex, whole.endIndex, text);
    }),
  ];
}

function isSet(node: Node): boolean {
  const { parent } = node;
  return /assignment_expression$/.test(parent?.type ?? "") && field(parent ?? node, "left")?.id === node.id;
}
