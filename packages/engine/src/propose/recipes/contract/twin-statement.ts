import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { replaceNode } from "../edits/expressions.ts";
import { namesAt, namesRead } from "../edits/names.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

const SIMPLE = ["return_statement", "expression_statement"];
/** What of two statements has to be the same outside of the one place in which they differ. */
const LEAST_ALIKE = 3;
const MOST_FUNCTIONS = 60;

/** Where the statement of a sibling does more than this one: what stands there, and what it holds of this one's. */
interface Difference {
  readonly own: Node;
  readonly theirs: Node;
  /** What a call is given there besides what it is given here; empty where the whole stands around this one's. */
  readonly extra: readonly Node[];
  /** Names of the sibling, as they are called here. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * A statement that a method of the same name in another class, or a function beside this one, has too, and that does more
 * there in one place: `cls(**known(cls, given))` beside `cls(**given)`. It does the same here.
 */
export function twinStatements({ code, fault, type, message }: Scene): Guess[] {
  const { statement, file, function: symbol } = fault;
  // What is raised on purpose has another cause.
  if (!symbol || !SIMPLE.includes(statement.type) || /^(?:NameError|ImportError|RecursionError)$/.test(type))
    return [];
  const found = kinOf(code, file, symbol).flatMap(({ other, strength }) => {
    const home = code.file(other.path);
    if (!home) return [];
    const twins = SIMPLE.flatMap((kind) => descendantsHere(other.node, kind));
    const pairs = [statement, ...definersOf(symbol.node, statement)].flatMap((own) =>
      twins.map((twin) => ({ own, twin })),
    );
    return pairs.flatMap(({ own, twin }) => {
      const isOrder = /not supported between instances/.test(message);
      const difference = differenceOf(own, twin, sameParameters(symbol, other), isOrder);
      const written = difference && writtenHere(code, home, file, difference);
      return difference && written
        ? [{ strength, difference, written, place: `${other.path}:${startLineOf(twin)}` }]
        : [];
    });
  });
  const [first] = found;
  if (!first) return [];
  const { strength, difference, written, place } = first;
  // Where siblings do different things with the very same, none of them is the way of the house.
  const isUndecided = found.some(
    (one) =>
      one.strength === strength &&
      one.difference.own.id === difference.own.id &&
      one.written.text !== written.text,
  );
  if (isUndecided) return [];
  return [
    {
      strength,
      idea: runningIdea({
        cause: `${file.path}:${fault.line} uses \`${shortened(difference.own.text)}\` as it is, where its sibling at ${place} does not.`,
        explanation: `It is \`${shortened(written.text)}\` here too, as at ${place}.`,
        edits: [...written.imports, replaceNode(file, difference.own, written.text)],
        name: "as_its_sibling_does",
      }),
    },
  ];
}

/** The statements that make what a statement uses by name, when they make it by a call. */
function definersOf(scope: Node, statement: Node): Node[] {
  const names = new Set(namesRead(statement).map(({ text }) => text));
  return descendantsHere(scope, "assignment").flatMap((node) => {
    const target = field(node, "left");
    const isCall = field(node, "right")?.type === "call";
    const isUsed =
      target?.type === "identifier" && names.has(target.text) && node.startIndex < statement.startIndex;
    return isUsed && isCall && node.parent?.type === "expression_statement" ? [node.parent] : [];
  });
}

/** Methods of the same name in other classes, functions of the same name in other modules, then those of the same file. */
function kinOf(
  code: CodeIndex,
  file: SourceFile,
  symbol: FunctionSymbol,
): { other: FunctionSymbol; strength: number }[] {
  const others = (one: FunctionSymbol) => one.node.id !== symbol.node.id || one.path !== symbol.path;
  const named = code
    .functionsNamed(symbol.name)
    .filter((one) => others(one) && code.file(one.path)?.isTest === false);
  const beside = (code.symbolsOf(file.path)?.functions ?? []).filter(
    (one) => others(one) && one.name !== symbol.name,
  );
  return [
    ...named.map((other) => ({ other, strength: 0.88 })),
    ...beside.map((other) => ({ other, strength: 0.8 })),
  ].slice(0, MOST_FUNCTIONS);
}

/** What a function of the same name and length calls its parameters, and what this one calls them. */
function sameParameters(symbol: FunctionSymbol, other: FunctionSymbol): [theirs: string, own: string][] {
  const [own, theirs] = [parametersOf(symbol.node), parametersOf(other.node)];
  const isAlike = symbol.name === other.name && own.length === theirs.length;
  return isAlike ? own.map(({ name }, index) => [theirs[index]?.name ?? name, name]) : [];
}

function differenceOf(
  own: Node,
  theirs: Node,
  known: readonly [theirs: string, own: string][],
  isOrder: boolean,
): Difference | null {
  const state: State = {
    names: new Map(known),
    back: new Map(known.map(([other, here]) => [here, other])),
    alike: 0,
    hole: null,
  };
  if (!unify(own, theirs, state) || !state.hole) return null;
  // What is put in order by a key there is put in order by it here, whatever else is alike.
  const isKey = isOrder && state.hole.extra.some((one) => /^key\s*=/.test(one.text));
  return isKey || state.alike >= LEAST_ALIKE ? { ...state.hole, names: state.names } : null;
}

interface State {
  /** Names of the sibling to names here, and back. */
  readonly names: Map<string, string>;
  readonly back: Map<string, string>;
  alike: number;
  hole: Omit<Difference, "names"> | null;
}

/** Whether two trees are the same but for names and one place, in which theirs holds ours. */
function unify(own: Node, theirs: Node, state: State): boolean {
  const before: State = { ...state, names: new Map(state.names), back: new Map(state.back) };
  if (isSame(own, theirs, state)) return true;
  restore(state, before);
  const canDescend =
    own.type === theirs.type &&
    own.namedChildCount === theirs.namedChildCount &&
    own.namedChildCount > 0 &&
    operatorOf(own) === operatorOf(theirs);
  if (
    canDescend &&
    own.namedChildren.every((child, index) => {
      const twin = theirs.namedChildren[index];
      return twin !== undefined && unify(child, twin, state);
    })
  ) {
    state.alike += 1;
    return true;
  }
  restore(state, before);
  if (!state.hole && own.type === "argument_list" && theirs.type === "argument_list") {
    const extra = extraOf(own, theirs, state);
    if (extra.length > 0) {
      state.hole = { own, theirs, extra };
      return true;
    }
  }
  restore(state, before);
  if (state.hole || !WRAPPING.test(theirs.type) || !VALUE.test(own.type)) return false;
  const inner = wrapped(own, theirs, state);
  if (!inner) return false;
  state.hole = { own, theirs, extra: [] };
  return true;
}

const CONSTANT = /^(?:string|integer|float|true|false|none|list|dictionary|tuple)$/;

/** What a call there is given besides all that this one is: constants, `.get("sum", 0)`, `encoding="utf-8"`; else nothing. */
function extraOf(own: Node, theirs: Node, state: State): Node[] {
  const count = own.namedChildCount;
  const isAlike = own.namedChildren.every((child, index) => {
    const twin = theirs.namedChildren[index];
    // What is written out may differ: columns, keys, names of files.
    return (
      twin !== undefined &&
      (isSame(child, twin, state) || (CONSTANT.test(child.type) && child.type === twin.type))
    );
  });
  const extra = theirs.namedChildren.slice(count);
  const isConstant = (node: Node | null): boolean =>
    node !== null &&
    (CONSTANT.test(node.type) || /^(?:\w+\.)*[A-Z][A-Z0-9_]*$/.test(node.text) || node.text === "str");
  const isPlain = extra.every((node) =>
    isConstant(node.type === "keyword_argument" ? field(node, "value") : node),
  );
  const isOfAnother = theirs.parent !== null && isDefaultOfAnother(own, theirs.parent, extra);
  return isAlike && isPlain && !isOfAnother ? extra : [];
}

/** What a lookup may give in place of any key that is not there: a nothing, or an empty thing of its kind. */
const EMPTY = /^(?:None|False|0(?:\.0+)?|["']{2}|["']0["']|\[\s*\]|\{\s*\}|\(\s*\))$/;

/** `environ.get("MOST_CALLS", "40")` beside `environ.get("DAYS")`: how many calls there are tells nothing of the days. */
function isDefaultOfAnother(own: Node, call: Node, extra: readonly Node[]): boolean {
  const isLookup = /(?:^|[._])(?:get|getenv|getattr|pop|setdefault)$/.test(
    field(call, "function")?.text ?? "",
  );
  const keys = readCall(call).positional.map(({ text }) => text);
  const isOther = own.namedChildren.some(
    (child, index) => CONSTANT.test(child.type) && child.text !== keys[index],
  );
  const values = extra.flatMap((node) =>
    node.type === "keyword_argument" ? (field(node, "value") ?? []) : node,
  );
  return isLookup && isOther && values.some((value) => CONSTANT.test(value.type) && !EMPTY.test(value.text));
}

const WRAPPING = /^(?:call|attribute|boolean_operator|subscript|conditional_expression)$/;
const VALUE = /^(?:identifier|attribute|subscript|call|string)$/;

/** The part of what stands there that is what stands here; the rest of it is the step that is missing here. */
function wrapped(own: Node, theirs: Node, state: State): Node | null {
  const parts = theirs
    .descendantsOfType(own.type)
    .filter((part) => part.id !== theirs.id && !isKeywordName(part));
  for (const part of parts) {
    const before: State = { ...state, names: new Map(state.names), back: new Map(state.back) };
    // A name alone may be anything: it must be called the same, or be known to be the same.
    const isTold =
      own.type !== "identifier" || part.text === own.text || state.names.get(part.text) === own.text;
    if (isTold && isSame(own, part, state)) return part;
    restore(state, before);
  }
  return null;
}

function isKeywordName({ parent, id }: Node): boolean {
  return (
    (parent?.type === "keyword_argument" && field(parent, "name")?.id === id) ||
    (parent?.type === "attribute" && field(parent, "attribute")?.id === id) ||
    (parent?.type === "call" && field(parent, "function")?.id === id)
  );
}

function isSame(own: Node, theirs: Node, state: State): boolean {
  if (own.type !== theirs.type) return false;
  if (own.type === "identifier")
    return isKeywordName(own) ? own.text === theirs.text : renamed(own.text, theirs.text, state);
  if (own.namedChildCount === 0 || own.type === "string") {
    const same = own.text === theirs.text;
    if (same) state.alike += 1;
    return same;
  }
  if (own.namedChildCount !== theirs.namedChildCount || operatorOf(own) !== operatorOf(theirs)) return false;
  const all = own.namedChildren.every((child, index) => {
    const twin = theirs.namedChildren[index];
    return twin !== undefined && isSame(child, twin, state);
  });
  if (all) state.alike += 1;
  return all;
}

function renamed(own: string, theirs: string, { names, back }: State): boolean {
  if (names.has(theirs) || back.has(own)) return names.get(theirs) === own;
  names.set(theirs, own);
  back.set(own, theirs);
  return true;
}

function restore(state: State, before: State): void {
  state.names.clear();
  for (const [key, value] of before.names) state.names.set(key, value);
  state.back.clear();
  for (const [key, value] of before.back) state.back.set(key, value);
  state.alike = before.alike;
  state.hole = before.hole;
}

function operatorOf(node: Node): string {
  return node.children
    .filter(({ isNamed }) => !isNamed)
    .map(({ type }) => type)
    .join(" ");
}

/** What stands in the sibling, in the names of this place, with the imports that it takes. */
function writtenHere(
  code: CodeIndex,
  from: SourceFile,
  file: SourceFile,
  { own, theirs, extra, names }: Difference,
): { readonly text: string; readonly imports: readonly Edit[] } | null {
  const known = namesAt(code, file, own);
  const scope = ancestorOfType(theirs, ["function_definition"]);
  const bound = scope ? namesAt(code, from, theirs) : new Set<string>();
  const imports: Edit[] = [];
  const splices: { start: number; end: number; text: string }[] = [];
  for (const name of extra.length > 0 ? extra.flatMap(namesRead) : namesRead(theirs)) {
    const here = names.get(name.text);
    const isOfModule = code.resolve(from.path, name.text) !== null;
    if (here !== undefined) splices.push({ start: name.startIndex, end: name.endIndex, text: here });
    else if (isOfModule || !bound.has(name.text)) {
      const made =
        from.path === file.path
          ? { text: name.text, imports: [] }
          : moduleNameAt(code, from, name.text, { file, statement: own });
      if (!made) return null;
      imports.push(...made.imports);
      splices.push({ start: name.startIndex, end: name.endIndex, text: made.text });
    } else if (!known.has(name.text)) return null;
  }
  const said = (node: Node): string => {
    let text = "";
    let position = node.startIndex;
    for (const splice of splices.toSorted((left, right) => left.start - right.start)) {
      if (splice.start < node.startIndex || splice.end > node.endIndex) continue;
      text += from.text.slice(position, splice.start) + splice.text;
      position = splice.end;
    }
    return text + from.text.slice(position, node.endIndex);
  };
  const text =
    extra.length > 0
      ? `${own.text.slice(0, -1).replace(/,\s*$/, "")}${own.namedChildCount > 0 ? ", " : ""}${extra.map(said).join(", ")})`
      : said(theirs);
  return text.includes("\n") || text === own.text ? null : { text, imports };
}

function shortened(text: string): string {
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}
