import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { ancestorOfType, field } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { descendantsHere } from "../../code/python/handlers.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { calleesOf, constructedClass, methodOf } from "../../diagnose/origin/python/callees.ts";
import { type RebuildContext, rebuild } from "../call/rebuild-value.ts";
import type { NeededImport } from "../python/imports.ts";
import { namesRead, targetNames } from "./names.ts";
import { importsOf } from "./outer-names.ts";
import {
  headOf,
  isLatest,
  isOwn,
  isParameter,
  type Scope,
  scopeAround,
  type Touch,
  touchesOf,
} from "./scope.ts";

/** What has to be done again before a place of the code can be done again. */
export interface Slice {
  readonly pieces: readonly Piece[];
  readonly givens: readonly Given[];
  readonly imports: readonly NeededImport[];
  /** Functions of the project that it runs itself, the constructors of objects among them. */
  readonly runs: readonly FunctionSymbol[];
  /** Whether some value is not what production had. */
  readonly isStandIn: boolean;
}

/** A statement, or the head of one around what is done. */
export interface Piece {
  readonly scope: Scope;
  readonly node: Node;
  readonly isHeader: boolean;
}

/** A name with a value that comes from elsewhere: what was captured, or an expression of another scope. */
export interface Given {
  readonly scope: Scope;
  readonly name: string;
  readonly text: string | { readonly scope: Scope; readonly node: Node };
}

export interface SliceOptions {
  readonly context: RebuildContext;
  /** So many times what the project made is made again rather than taken as it was captured. */
  readonly hops: number;
  readonly sample: (scope: Scope, name: string) => readonly Sample[];
  /** Whether something that answers anything stands for what reaches outside and may be left out: a client, a session. */
  readonly standsIn?: boolean;
}

/** An expression that gives a parameter elsewhere, in a test above all. */
export interface Sample {
  readonly scope: Scope;
  readonly node: Node;
}

interface Work {
  readonly options: SliceOptions;
  pieces: Map<string, Piece>;
  givens: Map<string, Given>;
  imports: NeededImport[];
  runs: FunctionSymbol[];
  known: Set<string>;
  isStandIn: boolean;
}

const DEEPEST = 14;

/** The statements and values that an expression needs; null where something of it cannot be had again. */
export function sliceFor(options: SliceOptions, scope: Scope, uses: readonly Node[]): Slice | null {
  const work: Work = {
    options,
    pieces: new Map(),
    givens: new Map(),
    imports: [],
    runs: [],
    known: new Set(),
    isStandIn: false,
  };
  for (const use of uses) {
    work.runs.push(...runsOf(work, scope, use));
    for (const name of namesRead(use)) if (!provide(work, scope, name, use, options.hops, 0)) return null;
  }
  return {
    pieces: [...work.pieces.values()],
    givens: [...work.givens.values()],
    imports: work.imports,
    runs: work.runs,
    isStandIn: work.isStandIn,
  };
}

/** Does something that may come to nothing: then nothing of it stays. */
function attempt(work: Work, act: () => boolean): boolean {
  const { pieces, givens, imports, runs, known, isStandIn } = work;
  work.pieces = new Map(pieces);
  work.givens = new Map(givens);
  work.imports = [...imports];
  work.runs = [...runs];
  work.known = new Set(known);
  if (act()) return true;
  Object.assign(work, { pieces, givens, imports, runs, known, isStandIn });
  return false;
}

function provide(work: Work, scope: Scope, name: string, before: Node, hops: number, depth: number): boolean {
  if (depth > DEEPEST) return false;
  const touches = inScope(scope, touchesOf(scope, name, before, consumption(work, scope, name)));
  if (touches.length === 0 && !isOwn(scope, name)) return provideOuter(work, scope, name, hops, depth);
  const version = `${scope.key}:${name}:${touches[0]?.node.startIndex ?? "first"}`;
  if (work.known.has(version)) return true;
  work.known.add(version);
  const again = () =>
    touches.length > 0 && attempt(work, () => repeat(work, scope, name, touches, hops, depth));
  if (hops > 0 && touches.some((touch) => isMade(work, scope, touch, 2)) && again()) return true;
  if (isLatest(scope, name, before) && giveCaptured(work, scope, scope, name)) return true;
  if (again()) return true;
  if (!isParameter(scope, name) || touches.length > 0) return false;
  return giveParameter(work, scope, name, hops, depth);
}

/** At the top of a module what is imported or defined is there for tests too. */
function inScope({ definition }: Scope, touches: Touch[]): Touch[] {
  return definition
    ? touches
    : touches.filter(({ node }) => !/^(?:import|future)|definition$/.test(node.type));
}

function provideOuter(work: Work, scope: Scope, name: string, hops: number, depth: number): boolean {
  for (let outer = scopeAround(scope), inner = scope; outer; inner = outer, outer = scopeAround(outer)) {
    if (!isOwn(outer, name) || !inner.definition) continue;
    const version = `${outer.key}:${name}:first`;
    if (work.known.has(version)) return true;
    const decorated = inner.definition.parent;
    const place = decorated?.type === "decorated_definition" ? decorated : inner.definition;
    const made = () => provide(work, outer, name, place, hops, depth + 1);
    // What is shown as an object and no more is made as the program makes it rather than of defaults.
    if (work.options.standsIn && attempt(work, made)) return true;
    return giveCaptured(work, scope, outer, name) || made();
  }
  const { project } = work.options.context;
  const needed = importsOf(project, scope.path, name);
  if (!needed) return false;
  work.imports.push(...needed);
  return true;
}

/** Does again what gave the name its value. */
function repeat(
  work: Work,
  scope: Scope,
  name: string,
  touches: readonly Touch[],
  hops: number,
  depth: number,
): boolean {
  const [first] = touches;
  if (!first) return false;
  // What is changed has to be there before; what was captured has the change in it already.
  if (!first.isWhole && !provideFirst(work, scope, name, first.node, hops, depth)) return false;
  for (const { node, isHeader } of touches) {
    if (!isHeader && leaves(node)) return false;
    const key = `${scope.path}:${node.startIndex}:${isHeader}`;
    if (work.pieces.has(key)) continue;
    work.pieces.set(key, { scope, node, isHeader });
    const parts = isHeader ? headOf(node) : [node];
    const runs = parts.flatMap((part) => runsOf(work, scope, part));
    work.runs.push(...runs);
    const left = runs.length > 0 ? hops - 1 : hops;
    const targets = isHeader && node.type === "for_statement" ? targetNames(field(node, "left")) : [];
    for (const read of parts.flatMap((part) =>
      part.id === field(node, "left")?.id ? [] : namesRead(part),
    )) {
      if (targets.includes(read) && node.type === "for_statement") continue;
      if (!provide(work, scope, read, node, left, depth + 1)) return false;
    }
  }
  return true;
}

function provideFirst(
  work: Work,
  scope: Scope,
  name: string,
  before: Node,
  hops: number,
  depth: number,
): boolean {
  if (!isParameter(scope, name))
    return scopeAround(scope) !== null && provideOuter(work, scope, name, hops, depth);
  return giveParameter(work, scope, name, hops, depth) && before !== null;
}

/** Whether a statement ends the function, or the round of a loop that is not its own. */
function leaves(node: Node): boolean {
  if (["return_statement", "yield"].some((type) => descendantsHere(node, type).length > 0)) return true;
  return ["break_statement", "continue_statement"].some((type) =>
    descendantsHere(node, type).some((one) => {
      const loop = ancestorOfType(one, ["for_statement", "while_statement"]);
      return !loop || loop.startIndex < node.startIndex;
    }),
  );
}

function giveCaptured(work: Work, held: Scope, owner: Scope, name: string): boolean {
  const locals = held.frame?.frame.locals ?? {};
  const value = Object.hasOwn(locals, name) ? locals[name] : undefined;
  if (value === undefined) return false;
  const made = rebuild(value, work.options.context);
  if (made.obstacle !== null) return false;
  work.imports.push(...made.imports);
  work.givens.set(`${owner.key}:${name}`, { scope: owner, name, text: made.text });
  if (made.isStandIn) work.isStandIn = true;
  return true;
}

/** Parameters by which something that speaks to other services is given. */
const OUTSIDE =
  /^_?(?:\w+_)?(?:client|session|http|api|transport|gateway|service|requests|opener|fetcher|mailer|sender)$/;

/** What the caller gave for it, else its default, else what a test of the project gives. */
function giveParameter(work: Work, scope: Scope, name: string, hops: number, depth: number): boolean {
  const { definition, caller } = scope;
  if (!definition) return false;
  const key = `${scope.key}:${name}`;
  const give = (from: Scope, node: Node) =>
    attempt(work, () => {
      work.runs.push(...runsOf(work, from, node));
      for (const read of namesRead(node)) if (!provide(work, from, read, node, hops, depth + 1)) return false;
      work.givens.set(key, { scope, name, text: { scope: from, node } });
      return true;
    });
  const given = caller && argumentOf(definition, name, caller.call);
  if (caller && given && give(caller.scope, given)) return true;
  const parameter = parametersOf(definition).find((one) => one.name === name);
  const isLeftOut = caller !== null && !given;
  if (parameter?.defaultValue && isLeftOut && give(scope, parameter.defaultValue)) return true;
  if (work.options.standsIn && OUTSIDE.test(name) && parameter?.defaultValue?.type === "none") {
    work.imports.push({ module: "unittest.mock", name: "MagicMock", alias: null });
    work.givens.set(key, { scope, name, text: "MagicMock()" });
    work.isStandIn = true;
    return true;
  }
  for (const sample of work.options.sample(scope, name))
    if (give(sample.scope, sample.node)) {
      work.isStandIn = true;
      return true;
    }
  return parameter?.defaultValue ? give(scope, parameter.defaultValue) : false;
}

/** The expression that a call gives to a parameter; for the object of a method what stands before the dot. */
export function argumentOf(definition: Node, name: string, call: Node): Node | null {
  if (call.type !== "call") return null;
  const { positional, named, receiver } = readCall(call);
  const parameters = parametersOf(definition);
  const isBound = /^(?:self|cls)$/.test(parameters[0]?.name ?? "");
  const index = parameters.findIndex((one) => one.name === name);
  if (isBound && index === 0) return definition.parent && receiver ? receiver : null;
  const found = named.get(name) ?? positional[isBound ? index - 1 : index] ?? null;
  return found && !/splat/.test(found.type) ? found : null;
}

/** Functions of the project that an expression or a statement calls, as far as the code tells. */
export function runsOf({ options }: Pick<Work, "options">, { path }: Scope, node: Node): FunctionSymbol[] {
  const { code } = options.context.project;
  const calls = [...(node.type === "call" ? [node] : []), ...node.descendantsOfType("call")];
  return calls.flatMap((call): FunctionSymbol[] => {
    const owner = constructedClass(code, path, call);
    if (owner) {
      const made = ["__init__", "__post_init__", "__new__"].flatMap(
        (one) => methodOf(code, owner, one) ?? [],
      );
      return made.length > 0 ? made : [{ ...owner, name: owner.name, qualifiedName: owner.qualifiedName }];
    }
    return calleesOf(code, path, call)
      .filter(({ symbol }) => code.file(symbol.path)?.isTest === false)
      .map(({ symbol }) => symbol);
  });
}

/** Whether an expression of a scope calls the project's code, or reads what the project's code has made there. */
export function isMadeHere(options: SliceOptions, scope: Scope, node: Node): boolean {
  const work = { options };
  if (runsOf(work, scope, node).length > 0) return true;
  return namesRead(node).some((name) =>
    inScope(scope, touchesOf(scope, name, node)).some((touch) => isMade(work, scope, touch, 2)),
  );
}

/** Whether code of the project has made the value, here or in what it is made from. */
function isMade(
  work: Pick<Work, "options">,
  scope: Scope,
  { node, isHeader }: Touch,
  deeper: number,
): boolean {
  const parts = isHeader ? headOf(node) : [node];
  if (parts.some((part) => runsOf(work, scope, part).length > 0)) return true;
  if (deeper === 0) return false;
  return parts
    .flatMap((part) => namesRead(part))
    .some((name) =>
      inScope(scope, touchesOf(scope, name, node)).some((touch) => isMade(work, scope, touch, deeper - 1)),
    );
}

const ITERATOR =
  /^<(?:async_)?(?:generator|map|filter|zip|enumerate|reversed|\w*_?iterator|_io\.|_csv\.|csv\.|itertools\.|dict_\w*iterator)/;
const ITERATING =
  /^(?:map|filter|zip|iter|enumerate|reversed|open|csv\.reader|csv\.DictReader|reader|DictReader|chain|islice)$/;

/** For a value that can be gone through once only: what goes through it has to be done again too. */
function consumption(work: Work, scope: Scope, name: string): ((node: Node) => boolean) | undefined {
  const held = scope.frame?.frame.locals?.[name];
  const shown = typeof held === "string" ? held : "";
  if (!ITERATOR.test(shown) && !(shown === "" && isMadeIterator(work, scope, name))) return undefined;
  return (node) => namesRead(node).includes(name);
}

function isMadeIterator(work: Work, scope: Scope, name: string): boolean {
  const { code } = work.options.context.project;
  return descendantsHere(scope.root, "assignment").some((node) => {
    const right = field(node, "right");
    if (field(node, "left")?.text !== name || !right) return false;
    if (right.type === "generator_expression") return true;
    if (right.type !== "call") return false;
    if (ITERATING.test(field(right, "function")?.text ?? "")) return true;
    return calleesOf(code, scope.path, right).some(
      ({ symbol }) =>
        symbol.node.type === "function_definition" && descendantsHere(symbol.node, "yield").length > 0,
    );
  });
}
