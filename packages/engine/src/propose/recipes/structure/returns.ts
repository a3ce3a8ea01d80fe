import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { freeName } from "../javascript/names.ts";
import { insertAfter, usesSemicolons } from "../javascript/statements.ts";
import { keptIn, keptThing } from "./kept-things.ts";
import { changedBy, lostResult } from "./lost-result.ts";
import { openEnds } from "./open-ends.ts";
import { givesOnly } from "./plain-results.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** A function that comes to an end with its result in hand, and does not return it. */
export function returnGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  return scene.trace.origins
    .filter(({ kind }) => kind === "missing_return")
    .slice(0, 3)
    .flatMap((origin): Guess[] => {
      const file = code.file(origin.path);
      const definition = definitionOf(code, origin.path, origin.line, origin.places.at(-1)?.node ?? null);
      const found = file && definition && completed(code, file, definition, wantedOf(scene));
      if (!file || !definition || !found) return [];
      const name = nameOf(definition);
      const change = {
        name: "result_is_returned",
        sentence: "The request is answered from the returned result",
        cause: `${name} computes its result but does not return it.`,
        explanation: `${name} returns what it computed, which its callers use.`,
        edits: found.edits,
        basis: "standard",
        place: { path: origin.path, line: found.line },
      } as const;
      return [guess(scene, Math.min(found.strength, 0.55 + origin.score / 2), change)];
    });
}

/** The part that was read of what the function should have given. */
function wantedOf({ investigation: { event } }: Scene): string | null {
  return /\(reading '([^']+)'\)/.exec(event?.exceptions.at(-1)?.value ?? "")?.[1] ?? null;
}

/** The function that an origin is about: the one at the place itself, else the one that starts on its line. */
function definitionOf(code: CodeIndex, path: string, line: number, node: Node | null): Node | null {
  if (node && isFunctionNode(node) && startLineOf(node) === line) return node;
  const symbols = code.symbolsOf(path)?.functions ?? [];
  const callback = node?.descendantsOfType(["arrow_function", "function_expression"]) ?? [];
  const inside = callback.find((child) => startLineOf(child) === line && returnsOf(child).canFallOff);
  const starting = symbols.filter(({ startLine }) => startLine === line).map((symbol) => symbol.node);
  return (
    starting.find((own) => own.id === inside?.id) ??
    inside ??
    starting.find((own) => returnsOf(own).canFallOff) ??
    starting[0] ??
    null
  );
}

function nameOf(definition: Node): string {
  const own = field(definition, "name") ?? (definition.parent && field(definition.parent, "name"));
  return own ? `\`${own.text}\`` : "The function";
}

interface Completed {
  readonly edits: readonly Edit[];
  readonly strength: number;
  readonly line: number;
}

/** The edits that make every open end with a result in hand return it. */
function completed(
  code: CodeIndex,
  file: SourceFile,
  definition: Node,
  wanted: string | null,
): Completed | null {
  const body = field(definition, "body");
  if (body?.type !== "statement_block") return null;
  const last = body.namedChildren.findLast((child) => child.type !== "comment");
  const [gathered] = openEnds(body).flatMap((end) => gatheredIn(code, file.path, definition, end) ?? []);
  const lost = lostResult(definition) ?? (gathered ? { name: gathered, strength: 0.85, made: last } : null);
  if (lost && last)
    // Behind the last statement: a branch without an `else` has another way to the end.
    return {
      edits: [insertAfter(file, last, [`return ${lost.name}${usesSemicolons(file) ? ";" : ""}`])],
      strength: lost.strength,
      line: startLineOf(lost.made ?? last),
    };
  const { values } = returnsOf(definition);
  const ends = openEnds(body)
    .filter(
      (end) =>
        values.length === 0 ||
        fitsOthers(end, values, body) ||
        (isCaught(end, body) && isInstead(code, file.path, end)) ||
        changedThing(end, values) !== null ||
        (!isCaught(end, body) && keptThing(file, definition, end, wanted) !== null),
    )
    .flatMap((end) => returned(code, file, definition, end, wanted, changedThing(end, values)) ?? []);
  const [first] = ends;
  if (!first) return values.length === 0 ? keptForLater(code, file, body) : null;
  const strength = Math.min(...ends.map((end) => end.strength));
  return { edits: ends.map(({ edit }) => edit), strength, line: first.line };
}

/**
 * Whether a call at an open end may be one of the results of a function that returns others: a call of the same function,
 * the other branch of a choice, or what is left when the guards have left. After a search, a call is something else.
 */
function fitsOthers(end: Node, values: readonly Node[], body: Node): boolean {
  const value = end.type === "expression_statement" ? end.firstNamedChild : null;
  const call = value?.type === "await_expression" ? value.firstNamedChild : value;
  const inHandler = isCaught(end, body);
  if (call?.type !== "call_expression") return !inHandler;
  const name = field(call, "function")?.text;
  // What a handler does last is mostly to tell of the error; a second try is a result.
  if (inHandler) return name === nameOfFunction(body.parent);
  const isAlike = values.some((one) => {
    const other = one.type === "await_expression" ? one.firstNamedChild : one;
    return other?.type === "call_expression" && field(other, "function")?.text === name;
  });
  const isBranch = end.parent?.id !== body.id;
  const areGuards = values.every((one) =>
    /^(?:null|undefined|false|array|object|string|number)$/.test(one.type),
  );
  return isAlike || isBranch || areGuards || givesOnly(call) || isFilled(call, values);
}

/**
 * `this.lastCopy(name)` at the end of a handler of a function that returns something else before: a function of the project
 * that does nothing but give something, and is not told of the error.
 */
function isInstead(code: CodeIndex, path: string, end: Node): boolean {
  const value = end.type === "expression_statement" ? end.firstNamedChild : null;
  const call = value?.type === "await_expression" ? value.firstNamedChild : value;
  const clause = ancestorOfType(end, ["catch_clause"]);
  const caught = clause && field(clause, "parameter")?.text;
  if (call?.type !== "call_expression" || !clause) return false;
  const given = field(call, "arguments");
  if (caught && given?.descendantsOfType("identifier").some(({ text }) => text === caught)) return false;
  const known = calleesOf(code, path, call);
  return known.length > 0 && known.every(({ symbol }) => doesNothingElse(symbol.node));
}

/** Whether all that a function does is to give a thing, or to refuse it. */
function doesNothingElse(definition: Node): boolean {
  const { values, bare, canFallOff } = returnsOf(definition);
  const body = field(definition, "body");
  const isThing = (value: Node) =>
    !/^(?:true|false|number|null|undefined|unary_expression)$/.test(value.type) && !CHANGES.test(value.text);
  if (!body || values.length === 0 || bare.length > 0 || canFallOff || !values.every(isThing)) return false;
  const steps = body.descendantsOfType("expression_statement").flatMap((step) => step.firstNamedChild ?? []);
  return steps.every((step) => /^console\.\w+\(/.test(step.text));
}

const CHANGES = /\.(?:delete|set|add|push|unshift|clear|remove|emit|send|write|end|abort|capture\w*)\(/;

/** `Object.assign(settings, own)` in a function that returns `settings` elsewhere: the call gives the same thing. */
function isFilled(call: Node, values: readonly Node[]): boolean {
  const [target] = field(call, "arguments")?.namedChildren ?? [];
  return (
    field(call, "function")?.text === "Object.assign" &&
    (target?.type === "object" || values.some((value) => value.text === target?.text))
  );
}

/** The one thing that a function returns elsewhere and changes in the last statement of this way: `list` of `list.push(…)`. */
function changedThing(statement: Node, values: readonly Node[]): string | null {
  if (statement.type !== "expression_statement") return null;
  const changed = changedBy(statement);
  const same = values.flatMap((value) =>
    value.type === "identifier" && changed.has(value.text) ? value.text : [],
  );
  return new Set(same).size === 1 ? (same[0] ?? null) : null;
}

function isCaught(end: Node, body: Node): boolean {
  return ancestorOfType(end, ["catch_clause"], body) !== null;
}

function nameOfFunction(definition: Node | null): string | undefined {
  const own =
    definition && (field(definition, "name") ?? (definition.parent && field(definition.parent, "name")));
  return own?.text;
}

/**
 * `await next(request); log();`: the result is there before the end, and something is still to be done. It is kept and
 * returned at the end. Null where more than one call could be meant.
 */
function keptForLater(code: CodeIndex, file: SourceFile, body: Node): Completed | null {
  const last = body.namedChildren.findLast((child) => child.type !== "comment");
  const calls = body.namedChildren.flatMap((child) => {
    const value = child.type === "expression_statement" ? child.firstNamedChild : null;
    const call = value?.type === "await_expression" ? value.firstNamedChild : value;
    const callee = call?.type === "call_expression" ? field(call, "function") : null;
    const isOwn = callee?.type === "identifier" && call !== null && isResult(code, file.path, call);
    return value && isOwn ? [{ child, value }] : [];
  });
  const [only] = calls;
  if (!only || !last || calls.length > 1 || only.child.id === last.id) return null;
  const name = freeName(code, file, only.child, "result");
  const end = usesSemicolons(file) ? ";" : "";
  return {
    edits: [
      textEdit(file, only.value.startIndex, only.value.startIndex, `const ${name} = `),
      insertAfter(file, last, [`return ${name}${end}`]),
    ],
    strength: 0.86,
    line: startLineOf(only.child),
  };
}

function returned(
  code: CodeIndex,
  file: SourceFile,
  definition: Node,
  statement: Node,
  wanted: string | null,
  changed: string | null,
): { readonly edit: Edit; readonly strength: number; readonly line: number } | null {
  const end = usesSemicolons(file) ? ";" : "";
  const line = startLineOf(statement);
  const behind = (name: string, strength: number) => ({
    edit: insertAfter(file, statement, [`return ${name}${end}`]),
    strength,
    line,
  });
  if (/^(?:lexical_declaration|variable_declaration)$/.test(statement.type)) {
    const declared = statement.namedChildren.filter((child) => child.type === "variable_declarator");
    const target = declared.length === 1 && declared[0] ? field(declared[0], "name") : null;
    return target?.type === "identifier" ? behind(target.text, 0.9) : null;
  }
  if (changed !== null) return behind(changed, 0.9);
  const kept = keptThing(file, definition, statement, wanted);
  if (kept) return behind(kept, 0.9);
  // What a store of the language answers to a new entry is never the thing itself.
  if (keptIn(statement) && isOfLanguage(code, file.path, statement)) return null;
  const value = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (!value) return null;
  if (/^(?:augmented_)?assignment_expression$/.test(value.type)) {
    const left = field(value, "left");
    return left?.type === "identifier" ? behind(left.text, 0.85) : null;
  }
  if (!isResult(code, file.path, value)) return null;
  const plain = value.type === "parenthesized_expression" ? (value.firstNamedChild ?? value) : value;
  const isTrying = ancestorOfType(statement, ["try_statement"], definition) !== null;
  const given = plain.type === "await_expression" && !isTrying ? (plain.firstNamedChild ?? plain) : plain;
  const isLeadingMark =
    statement.previousSibling?.type === "empty_statement" &&
    statement.previousSibling.endIndex === statement.startIndex;
  const after = statement.nextNamedSibling;
  const stop = after?.type === "break_statement" ? after.endIndex : statement.endIndex;
  const start = isLeadingMark
    ? (statement.previousSibling?.startIndex ?? statement.startIndex)
    : statement.startIndex;
  const closing = file.text.slice(statement.startIndex, statement.endIndex).trimEnd().endsWith(";")
    ? ";"
    : "";
  return {
    edit: textEdit(
      file,
      start,
      stop,
      `return ${given.text}${closing === "" && !isLeadingMark ? end : closing}`,
    ),
    strength: PURE.test(plain.type) ? 0.97 : 0.88,
    line,
  };
}

/** Whether what a statement calls is none of the project's own functions. */
function isOfLanguage(code: CodeIndex, path: string, statement: Node): boolean {
  const [call] = statement.descendantsOfType("call_expression");
  const method = call && field(field(call, "function") ?? call, "property")?.text;
  return (
    call !== undefined &&
    /^(?:set|add|push|unshift)$/.test(method ?? "") &&
    calleesOf(code, path, call).length === 0
  );
}

/** Expressions that do nothing but give a value. */
const PURE =
  /^(?:object|array|identifier|member_expression|template_string|string|number|binary_expression|ternary_expression|subscript_expression)$/;

/** Whether an expression that stands alone is a result: a value, or a call that gives one. */
function isResult(code: CodeIndex, path: string, value: Node): boolean {
  if (PURE.test(value.type) || value.type === "new_expression") return true;
  if (/^(?:parenthesized|await|as|satisfies|non_null)_expression$/.test(value.type))
    return value.firstNamedChild !== null && isResult(code, path, value.firstNamedChild);
  if (value.type !== "call_expression") return false;
  const callee = field(value, "function")?.text ?? "";
  if (/^(?:console|log|logger|winston|pino|assert|res|reply|clearTimeout|setTimeout)\b/.test(callee))
    return false;
  const known = calleesOf(code, path, value);
  return known.every(({ symbol }) => {
    const returns = returnsOf(symbol.node);
    return returns.values.length > 0 || returns.isAsync;
  });
}

/**
 * What a function gathers and forgets to return: the accumulator of `reduce`, `this` where the other methods of the class
 * return it, a list or object that it declares first and fills until its end.
 */
function gatheredIn(code: CodeIndex, path: string, definition: Node, statement: Node): string | null {
  const changed = changedBy(statement);
  if (changed.size === 0) return null;
  const [accumulator] = isFold(definition) ? parameterNames(definition) : [];
  if (accumulator && changed.has(accumulator)) return accumulator;
  if (changed.has("this") && otherMethodsReturnThis(code, path, definition)) return "this";
  const item = isGathered(definition) ? itemMadeFirst(definition, changed) : null;
  if (item !== null) return item;
  const local = (field(definition, "body")?.namedChildren ?? [])
    .filter((child) => /^(?:lexical|variable)_declaration$/.test(child.type))
    .flatMap((child) => child.namedChildren)
    .filter((child) => {
      const value = field(child, "value");
      const name = field(child, "name")?.text ?? "";
      return value !== null && isStart(value) && changed.has(name);
    });
  return local.length === 1 && local[0] ? (field(local[0], "name")?.text ?? null) : null;
}

/** `rows.map((row) => {…})`: what the callback gives is the item of the new list. */
function isGathered(definition: Node): boolean {
  const call = definition.parent?.type === "arguments" ? definition.parent.parent : null;
  const callee = call ? field(call, "function") : null;
  return /^(?:map|flatMap|mapValues)$/.test((callee && field(callee, "property")?.text) ?? "");
}

/** The one thing that a callback makes first and changes before it comes to its end, whatever else it keeps. */
function itemMadeFirst(definition: Node, changed: ReadonlySet<string>): string | null {
  const body = field(definition, "body");
  const statements = body?.namedChildren.filter((child) => child.type !== "comment") ?? [];
  const made = statements
    .filter((child) => child.type === "lexical_declaration")
    .flatMap((child) => child.namedChildren)
    .filter((child) =>
      /^(?:object|call_expression|new_expression|await_expression)$/.test(field(child, "value")?.type ?? ""),
    )
    .flatMap((child) =>
      field(child, "name")?.type === "identifier" ? (field(child, "name")?.text ?? []) : [],
    );
  const own = made.filter((name) => changed.has(name) || statements.some((one) => changedBy(one).has(name)));
  return own.length === 1 ? (own[0] ?? null) : null;
}

function isStart(value: Node): boolean {
  return /^(?:\[\]|\{\}|0|""|''|new (?:Map|Set)(?:<[^>]*>)?\(\)|\{ *\.\.\.[\w$.]+ *\}|\[ *\.\.\.[\w$.]+ *\]|Object\.create\(null\))$/.test(
    value.text,
  );
}

function isFold(definition: Node): boolean {
  const call = definition.parent?.type === "arguments" ? definition.parent.parent : null;
  const callee = call ? field(call, "function") : null;
  return (
    definition.parent?.firstNamedChild?.id === definition.id &&
    /^reduce(?:Right)?$/.test((callee && field(callee, "property")?.text) ?? "")
  );
}

function otherMethodsReturnThis(code: CodeIndex, path: string, definition: Node): boolean {
  const owner = ancestorOfType(definition, ["class_declaration", "class", "object"]);
  const methods = (code.symbolsOf(path)?.functions ?? []).filter(
    ({ node }) =>
      node.id !== definition.id &&
      ancestorOfType(node, ["class_declaration", "class", "object"])?.id === owner?.id,
  );
  return methods.some(({ node }) => returnsOf(node).values.some((value) => value.type === "this"));
}
