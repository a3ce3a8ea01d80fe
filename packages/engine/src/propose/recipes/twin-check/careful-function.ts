import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { figuredAt, mayGiveNothing } from "../../house/figured-field.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { checksOf } from "./checks.ts";
import { type Use, usesIn } from "./uses.ts";

const MOST_LINES = 15;

/**
 * An expression that a function of the project gives as well, for whatever it is given, and asks first:
 * `len(good) / len(values)` beside `def share(part, whole)`. The function is called instead.
 */
export function carefulFunctionIdea(
  { code }: Investigation,
  { file, line, statement }: PythonFault,
  own: Use,
): Idea | null {
  const parts = around(own.node, statement);
  const home = ancestorOfType(own.node, ["function_definition"]);
  const made = code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ node, qualifiedName }) => node.id !== home?.id && !qualifiedName.includes("."))
    .filter(({ node }) => node.endPosition.row - node.startPosition.row <= MOST_LINES)
    .filter(({ node }) => !node.text.startsWith("async"))
    .flatMap((symbol) => {
      const found = parts.flatMap((part) => {
        const given = givenFor(symbol, own, part);
        return given ? [{ part, given }] : [];
      });
      const [largest] = found.toReversed();
      // A number that may be None then is only moved to where it is figured with.
      if (largest && mayGiveNothing(code, symbol.path, symbol.name) && figuredAt(code, largest.part) !== null)
        return [];
      const name = largest && nameOfFunction(code, symbol, file, statement);
      return largest && name
        ? [{ ...largest, symbol, name, text: `${name.text}(${largest.given.join(", ")})` }]
        : [];
    });
  const [only, ...others] = made;
  if (!only || others.length > 0) return null;
  const place = `${only.symbol.path}:${startLineOf(only.symbol.node)}`;
  return runningIdea({
    cause: `${file.path}:${line} computes by hand what \`${only.symbol.name}\` gives, which asks first whether it can.`,
    explanation: `\`${only.symbol.name}\` gives it (${place}).`,
    edits: [...only.name.imports, replaceNode(file, only.part, only.text)],
    name: "asked_of_the_careful_function",
  });
}

/** The expression itself and those around it in its statement, from the inside out. */
function around(node: Node, statement: Node): Node[] {
  const found: Node[] = [];
  for (let part: Node | null = node; part && part.id !== statement.id; part = part.parent) {
    if (/^(?:argument_list|return_statement|expression_statement|assignment|interpolation)$/.test(part.type))
      continue;
    found.push(part);
  }
  return found;
}

/** What a function would have to be given to give this expression; null where it gives something else. */
function givenFor(symbol: FunctionSymbol, own: Use, part: Node): string[] | null {
  const parameters = parametersOf(symbol.node);
  const names = new Set(parameters.map(({ name }) => name));
  const checked = usesIn(symbol.node).filter(
    (use) => use.kind === own.kind && use.form === own.form && checksOf(use, symbol.node).length > 0,
  );
  if (checked.length === 0 || parameters.length === 0) return null;
  for (const value of returnedBy(symbol.node)) {
    const isChecked = checked.some(
      ({ node }) => value.startIndex <= node.startIndex && node.endIndex <= value.endIndex,
    );
    const meant = new Map<string, string>();
    if (!isChecked || names.has(value.text) || !unify(value, part, names, meant)) continue;
    const needed = parameters.filter(
      ({ defaultValue, kind }) => kind === "positional" && defaultValue === null,
    );
    if (!needed.every(({ name }) => meant.has(name))) continue;
    if (parameters.some(({ name, kind }) => kind !== "positional" && meant.has(name))) continue;
    const given = parameters.filter(({ name }) => meant.has(name));
    // What is left out in between would have to be named.
    if (given.some(({ name }, index) => parameters[index]?.name !== name)) continue;
    return given.map(({ name }) => meant.get(name) ?? "");
  }
  return null;
}

/** What a function gives, with both sides of a choice. */
function returnedBy(definition: Node): Node[] {
  return descendantsHere(definition, "return_statement").flatMap((one) => {
    const value = one.firstNamedChild;
    if (value?.type !== "conditional_expression") return value ? [value] : [];
    const [body, , other] = value.namedChildren;
    return [body, other].flatMap((side) => side ?? []);
  });
}

/** Whether both are the same, the parameters standing for anything. */
function unify(
  theirs: Node,
  own: Node,
  parameters: ReadonlySet<string>,
  meant: Map<string, string>,
): boolean {
  const [left, right] = [bare(theirs), bare(own)];
  if (left.type === "identifier") {
    if (parameters.has(left.text) && !isPartName(left)) {
      const known = meant.get(left.text);
      if (known !== undefined) return known === right.text;
      if (/^(?:integer|float|string|none)$/.test(right.type)) return false;
      meant.set(left.text, right.text);
      return true;
    }
    const made = madeOf(left);
    if (made) return unify(made, right, parameters, meant);
  }
  const [entry, other] = [entryOf(left), entryOf(right)];
  if (entry && other) return entry.key === other.key && unify(entry.holder, other.holder, parameters, meant);
  if (left.type !== right.type || left.childCount !== right.childCount) return false;
  if (left.type === "string" && plainString(left) !== null) return plainString(left) === plainString(right);
  if (left.childCount === 0) return left.text === right.text;
  return left.children.every((child, index) => {
    const like = right.child(index);
    return like !== null && unify(child, like, parameters, meant);
  });
}

/** `piece["composer"]` and `piece.get("composer")` */
function entryOf(node: Node): { holder: Node; key: string } | null {
  if (node.type === "subscript") {
    const [holder, index] = [field(node, "value"), field(node, "subscript")];
    const key = index && plainString(index);
    return holder && key ? { holder, key } : null;
  }
  const callee = node.type === "call" ? field(node, "function") : null;
  const holder = callee?.type === "attribute" ? field(callee, "object") : null;
  const [index, ...others] = callee ? readCall(node).positional : [];
  const key = index ? plainString(index) : null;
  const isGet = callee !== null && field(callee, "attribute")?.text === "get" && others.length === 0;
  return holder && isGet && key ? { holder, key } : null;
}

function bare(node: Node): Node {
  return node.type === "parenthesized_expression" && node.firstNamedChild ? bare(node.firstNamedChild) : node;
}

function isPartName(node: Node): boolean {
  const { parent } = node;
  return parent?.type === "attribute" && field(parent, "attribute")?.id === node.id;
}

function madeOf(name: Node): Node | null {
  if (isPartName(name)) return null;
  const { bindings } = reachingBindings(scopeOf(name), name.text, name);
  const [only, ...others] = bindings;
  const isPlain = only?.kind === "assignment" && only.index === null && others.length === 0;
  return isPlain ? only.value : null;
}
