import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { operationOf } from "./leavings.ts";
import { refusedStatus } from "./status.ts";

/** A function of the project that makes a call which may throw, and says what becomes of a bad value. */
export interface SafeReader {
  readonly symbol: FunctionSymbol;
  readonly outcome: /** It throws what is answered with a status. */
    | { readonly kind: "refuses"; readonly status: number }
    /** It gives a value that stands for none: `null`, `undefined`, `""`, `[]`, `{}`. */
    | { readonly kind: "nothing"; readonly value: string }
    /** It gives back its second argument. */
    | { readonly kind: "given" };
  readonly evidence: string;
}

const NOTHING = /^(?:null|undefined|""|''|``|\[\]|\{\}|NaN|0|false)$/;
const MOST_FILES = 100;

/** Functions of the project that make this call with their first argument and bear it when it throws, in the order of the files. */
export function safeReaders(code: CodeIndex, operation: string): SafeReader[] {
  const word = operation.split(/[ .]/).at(-1) ?? operation;
  return code
    .mentions(word)
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && code.file(path)?.isTest === false)
    .slice(0, MOST_FILES)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ qualifiedName, name }) => !qualifiedName.includes(".") && !name.startsWith("<"))
    .flatMap((symbol) => readerOf(code, symbol, operation));
}

function readerOf(code: CodeIndex, symbol: FunctionSymbol, operation: string): SafeReader[] {
  const [parameter, second] = parameterNames(symbol.node);
  if (!parameter) return [];
  const calls = symbol.node
    .descendantsOfType(["call_expression", "new_expression"])
    .filter((call) => operationOf(call) === operation && isMadeOf(call, parameter, symbol.node));
  const [call] = calls;
  if (!call) return [];
  const outcome =
    caughtOutcome(code, symbol, call, second ?? null) ?? checkedOutcome(code, symbol, second ?? null);
  return outcome ? [{ symbol, outcome, evidence: `${symbol.path}:${symbol.startLine}` }] : [];
}

/** Whether a call works on the parameter itself: `JSON.parse(text)`, `new Date(value).toISOString()`, `date.toISOString()`. */
function isMadeOf(call: Node, parameter: string, definition: Node): boolean {
  const callee = field(call, "function");
  const object = callee?.type === "member_expression" ? field(callee, "object") : null;
  const given = field(call, "arguments")?.firstNamedChild ?? null;
  const subject = given?.text === parameter ? given : object;
  if (!subject) return false;
  if (subject.text === parameter || subject.text === `new Date(${parameter})`) return true;
  const made = definition
    .descendantsOfType("variable_declarator")
    .find((node) => field(node, "name")?.text === subject.text);
  const value = made ? field(made, "value")?.text : undefined;
  return value === `new Date(${parameter})` || value === `Number(${parameter})`;
}

function caughtOutcome(
  code: CodeIndex,
  symbol: FunctionSymbol,
  call: Node,
  second: string | null,
): SafeReader["outcome"] | null {
  const attempt = ancestorOfType(call, ["try_statement"], symbol.node);
  const clause = attempt && field(attempt, "handler");
  const branch = clause && field(clause, "body");
  if (!branch) return null;
  return outcomeOf(code, symbol, branch.namedChildren, second);
}

/** A check of the value in front of the call, or a choice: `Number.isNaN(date.getTime()) ? null : date.toISOString()`. */
function checkedOutcome(
  code: CodeIndex,
  symbol: FunctionSymbol,
  second: string | null,
): SafeReader["outcome"] | null {
  const isAsked = (condition: Node | null) =>
    /\b(?:isNaN|isFinite|isInteger|canParse|test|isSafeInteger)\(/.test(condition?.text ?? "");
  for (const guard of symbol.node.descendantsOfType("if_statement")) {
    const branch = field(guard, "consequence");
    if (!branch || !isAsked(field(guard, "condition"))) continue;
    const statements = branch.type === "statement_block" ? branch.namedChildren : [branch];
    const found = outcomeOf(code, symbol, statements, second);
    if (found) return found;
  }
  for (const choice of symbol.node.descendantsOfType("ternary_expression")) {
    if (!isAsked(field(choice, "condition"))) continue;
    for (const side of [field(choice, "consequence"), field(choice, "alternative")]) {
      const found = side && valueOutcome(side.text, second);
      if (found) return found;
    }
  }
  return null;
}

function outcomeOf(
  code: CodeIndex,
  { path }: FunctionSymbol,
  statements: readonly Node[],
  second: string | null,
): SafeReader["outcome"] | null {
  const last = statements.findLast((child) => child.type !== "comment");
  if (last?.type === "throw_statement") {
    const status = refusedStatus(code, path, last);
    return status === null ? null : { kind: "refuses", status };
  }
  return last?.type === "return_statement"
    ? valueOutcome(last.firstNamedChild?.text ?? "undefined", second)
    : null;
}

function valueOutcome(text: string, second: string | null): SafeReader["outcome"] | null {
  if (second !== null && text === second) return { kind: "given" };
  return NOTHING.test(text) ? { kind: "nothing", value: text } : null;
}

/** What the project's calls of a reader hand over besides the value, where all hand over the same; null where they differ. */
export function furtherArguments(code: CodeIndex, { symbol }: SafeReader): string | null {
  const given = code
    .callsOf(symbol.name)
    .filter(({ path }) => code.file(path)?.isTest === false)
    .map(({ node }) =>
      (field(node, "arguments")?.namedChildren ?? [])
        .slice(1)
        .map((child) => child.text)
        .join(", "),
    );
  const [first] = given;
  return first !== undefined && new Set(given).size === 1 ? first : null;
}

/** Uses of a reader whose result goes straight into an entry, a text or a return, without a look at it. */
export function plainUses(code: CodeIndex, { symbol }: SafeReader): string[] {
  return code
    .callsOf(symbol.name)
    .filter(({ path, node }) => code.file(path)?.isTest === false && isShown(node))
    .map(({ path, node }) => `${path}:${startLineOf(node)}`);
}

/** An entry of an object, a part of a text, or what is returned: nobody computes with it here. */
export function isShown(node: Node): boolean {
  const parent = node.parent;
  if (!parent) return false;
  if (/^(?:parenthesized_expression|await_expression|as_expression)$/.test(parent.type))
    return isShown(parent);
  if (parent.type === "pair") return field(parent, "value")?.id === node.id;
  return /^(?:template_substitution|jsx_expression|return_statement|arrow_function)$/.test(parent.type);
}
