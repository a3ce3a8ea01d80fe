import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { isTestPath } from "../../../code/list-sources.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { callsIn, type PythonCall, readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { calleesOf, enclosingClass } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import { classHeld } from "../fault/held-class.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { calledBy } from "../wrong-arguments/failing-call.ts";
import type { Guess, Scene } from "./scene.ts";

/**
 * Arguments in another order than the function takes them: `entries(day, log)` of `def entries(log, day)`. Each of them
 * bears the name of another parameter, or of what the other callers give in its place.
 */
export function swappedArguments(scene: Scene): Guess[] {
  const { code, fault } = scene;
  const found: Guess[] = [];
  // A wrong value may have been handed over by any caller on the trace; the nearest counts first.
  for (const frame of fault.frames.toReversed().slice(0, 5)) {
    const file = code.file(frame.path);
    if (!file) continue;
    const calls = callsIn(file.tree.rootNode).filter(
      ({ node }) => startLineOf(node) <= frame.line && frame.line <= node.endPosition.row + 1,
    );
    for (const call of calls) {
      const [only, ...others] = calleesOf(code, file.path, call.node).filter(
        ({ certainty }) => certainty >= 0.5,
      );
      if (only && others.length === 0) found.push(...reordered(scene, file, call, only.symbol));
    }
  }
  if (found.length === 0) found.push(...swappedFields(scene));
  return found.slice(0, 2);
}

const MOST_CONSTRUCTIONS = 40;

/**
 * An object that a frame held, made elsewhere and before with two of its fields in each other's place: `Engine(name,
 * given["stone"], given["weight"])` of a class whose fields come the other way round.
 */
function swappedFields(scene: Scene): Guess[] {
  const { code, fault } = scene;
  const held = fault.frames.flatMap(({ frame }) =>
    Object.values(frame.locals ?? {}).flatMap((value) => classHeld(code, value) ?? []),
  );
  const classes = held.filter(
    (one, index) => held.findIndex(({ node }) => node.id === one.node.id) === index,
  );
  return classes.flatMap((owner) =>
    code
      .callsOf(owner.name)
      .filter(({ path }) => code.file(path)?.isTest === false)
      .slice(0, MOST_CONSTRUCTIONS)
      .flatMap(({ path, node }): Guess[] => {
        const file = code.file(path);
        const called = file && calledBy(code, path, node);
        if (!file || !called || called.owner?.node.id !== owner.node.id) return [];
        const parameters = called.accepts.filter(({ kind }) => kind === "positional").map(({ name }) => name);
        const call = readCall(node);
        const names = call.positional.map(nameOf);
        const order = permutation(names.map((name) => parameters.slice(0, names.length).indexOf(name ?? "")));
        if (call.hasSplat || call.positional.length > 12 || !order) return [];
        return [guessFor(file, call, order, owner, parameters)];
      }),
  );
}

function reordered(scene: Scene, file: SourceFile, call: PythonCall, symbol: FunctionSymbol): Guess[] {
  const given = call.positional;
  if (call.hasSplat || given.length < 2 || given.length > 6) return [];
  const isMethod = enclosingClass(scene.code, symbol.path, symbol.node) !== null;
  const parameters = parametersOf(symbol.node)
    .filter(({ kind }) => kind === "positional")
    .slice(isMethod && !/^staticmethod/.test(decoratorOf(symbol)) ? 1 : 0)
    .map(({ name }) => name);
  const names = given.map(nameOf);
  const wanted = names.map((name) => parameters.slice(0, given.length).indexOf(name ?? ""));
  const byName = permutation(wanted);
  const order = byName ?? orderOfOthers(scene, call, symbol, names);
  if (!order) return [];
  return [{ ...guessFor(file, call, order, symbol, parameters), strength: byName ? 0.93 : 0.85 }];
}

function guessFor(
  file: SourceFile,
  call: PythonCall,
  order: readonly number[],
  symbol: Pick<FunctionSymbol, "name" | "path" | "startLine">,
  parameters: readonly string[],
): Guess {
  const given = call.positional;
  const edits = given.flatMap((node, index) => {
    const from = order.indexOf(index);
    const source = given[from];
    return source && from !== index ? [replaceNode(file, node, source.text)] : [];
  });
  const where = `${file.path}:${call.line}`;
  return {
    strength: 0.9,
    idea: runningIdea({
      cause: `${where} calls ${symbol.name} with its arguments in another order than it takes them.`,
      explanation: `They are given in the order of ${symbol.path}:${symbol.startLine}: ${parameters.slice(0, given.length).join(", ")}.`,
      edits,
      name: `${symbol.name}_gets_its_arguments_in_order`,
      sentence: `The arguments of ${symbol.name} are given in order.`,
    }),
  };
}

function decoratorOf({ node }: FunctionSymbol): string {
  return node.parent?.type === "decorated_definition"
    ? (node.parent.firstNamedChild?.text.slice(1) ?? "")
    : "";
}

/** The last name of a variable, attribute or key: what the value is called here. */
function nameOf(node: Node): string | null {
  if (node.type === "subscript") {
    const key = field(node, "subscript");
    return key && plainString(key);
  }
  return /^(?:identifier|attribute)$/.test(node.type) ? lastNameOf(node) : null;
}

/**
 * The place that each argument belongs to, where at least two are not at theirs: `wanted` holds the places by name, -1
 * where the name says nothing. Null where nothing is out of place, or where a place is wanted twice or left open.
 */
function permutation(wanted: readonly number[]): number[] | null {
  const moved = wanted.flatMap((place, index) => (place >= 0 && place !== index ? [index] : []));
  if (moved.length < 2) return null;
  const targets = new Set(moved.map((index) => wanted[index]));
  if (targets.size !== moved.length || !moved.every((index) => targets.has(index))) return null;
  return wanted.map((place, index) => (moved.includes(index) ? place : index));
}

/** As `permutation`, by what all other callers call the values in their places. */
function orderOfOthers(
  { code }: Scene,
  call: PythonCall,
  symbol: FunctionSymbol,
  names: readonly (string | null)[],
): number[] | null {
  if (names.some((name) => name === null) || new Set(names).size !== names.length) return null;
  const others = code
    .callsOf(symbol.name)
    .filter(({ node }) => node.id !== call.node.id)
    .map((site) => ({ site, given: readCall(site.node).positional.map(nameOf) }))
    .filter(({ given }) => given.length === names.length && given.every((name) => name !== null));
  const alike = others.filter(({ given }) => given.every((name) => names.includes(name)));
  const orders = new Set(alike.map(({ given }) => given.join(",")));
  const own = alike.filter(({ site }) => !isTestPath(site.path));
  const [first] = alike;
  if (!first || orders.size !== 1 || (own.length === 0 && alike.length < 2)) return null;
  return permutation(names.map((name) => first.given.indexOf(name)));
}
