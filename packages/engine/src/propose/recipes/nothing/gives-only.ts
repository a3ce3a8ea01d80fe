import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { calleesOf, constructedClass } from "../../../diagnose/origin/python/callees.ts";
import { returnsOf } from "../../../diagnose/origin/python/returns.ts";

/** Functions of the language that change nothing and that nobody calls to have a value checked. */
const FUNCTIONS =
  /^(?:sorted|len|str|sum|min|max|list|dict|set|tuple|frozenset|round|abs|any|all|repr|range)$/;
/** Methods of texts and times that give a new value; no class with effects is known to have them. */
const METHODS =
  /^(?:strip|lstrip|rstrip|lower|upper|title|capitalize|casefold|splitlines|split|zfill|removeprefix|removesuffix|isoformat|strftime|total_seconds)$/;

/** These drain what they are given, which may be what is wanted of them. */
const DRAINING = /^(?:list|dict|set|tuple|frozenset|any|all|sum|min|max)$/;

const DEEPEST = 2;

/**
 * Whether a call does nothing but give a value: of a function of the language that is known for it, or of one of the
 * project whose whole body works a value out and returns it on each way.
 */
export function givesOnly(code: CodeIndex, path: string, call: Node, depth = 0): boolean {
  const value = call.type === "await" ? call.firstNamedChild : call;
  const callee = value?.type === "call" ? field(value, "function") : null;
  if (!value || !callee || depth > DEEPEST) return false;
  const isPlain = (node: Node): boolean =>
    node.descendantsOfType("call").every((inner) => givesOnly(code, path, inner, depth + 1));
  const given = field(value, "arguments");
  if (given && !isPlain(given)) return false;
  const own = calleesOf(code, path, value);
  if (own.length > 0) return own.every(({ symbol }) => isWorkingOut(code, symbol, depth));
  const made = constructedClass(code, path, value);
  if (made) return isRecord(made);
  if (callee.type === "attribute") {
    const object = field(callee, "object");
    return METHODS.test(field(callee, "attribute")?.text ?? "") && object !== null && isPlain(object);
  }
  if (depth === 0 && DRAINING.test(callee.text)) return false;
  return FUNCTIONS.test(callee.text) && code.resolve(path, callee.text) === null;
}

/** Whether a function has a value on each way, sets nothing that outlives it, refuses nothing and calls nobody who does. */
function isWorkingOut(code: CodeIndex, symbol: FunctionSymbol, depth: number): boolean {
  const { node, path } = symbol;
  const { values, bare, canFallOff, isGenerator } = returnsOf(symbol);
  const isWhole = values.length > 0 && bare.length === 0 && !canFallOff && !isGenerator;
  const isBare = decoratorsOf(node).every((one) => /^(?:staticmethod|classmethod|property)$/.test(one));
  const effects = [
    "raise_statement",
    "assert_statement",
    "delete_statement",
    "with_statement",
    "global_statement",
    "nonlocal_statement",
    "try_statement",
  ].flatMap((kind) => descendantsHere(node, kind));
  const statements = descendantsHere(node, "expression_statement").flatMap(
    (one) => one.firstNamedChild ?? [],
  );
  const isLocal = statements.every((one) =>
    /assignment$/.test(one.type) ? field(one, "left")?.type === "identifier" : one.type === "string",
  );
  return (
    isWhole &&
    isBare &&
    effects.length === 0 &&
    isLocal &&
    descendantsHere(node, "call").every((call) => givesOnly(code, path, call, depth + 1))
  );
}

/** A class that only holds what it is given. */
function isRecord({ node, bases }: ClassSymbol): boolean {
  const isDeclared =
    decoratorsOf(node).some((one) =>
      /^(?:dataclasses\.)?dataclass\b|^(?:attrs?\.)?(?:define|frozen|s)\b/.test(one),
    ) || bases.some((base) => /(?:^|\.)NamedTuple$/.test(base));
  return isDeclared && !/\bdef (?:__init__|__new__|__post_init__)\b/.test(node.text);
}
