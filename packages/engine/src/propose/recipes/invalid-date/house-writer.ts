import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

const MOST_FUNCTIONS = 400;
const NOTHING = /^(?:null|undefined|""|''|``|"(?:[-–—]|n\/a|never)"|'(?:[-–—]|n\/a|never)')$/i;

/** An expression that writes a date, and the value that the date is made from. */
export interface DateWriting {
  /** With all that is read of it: `new Date(child.born).toISOString().slice(0, 10)`. */
  readonly whole: Node;
  /** `child.born` */
  readonly from: Node;
}

/**
 * A date that is written out by hand where a function of the house takes the very same steps and asks first whether there
 * is one: `day(child.born)`. The function must be used in the same file, or by several, so that what it gives instead is
 * what the house shows.
 */
export function houseWriterIdea(
  { code, event }: Investigation,
  { file, frame, line }: JavascriptFault,
  { whole, from }: DateWriting,
): Idea | null {
  const fitting = functionsOf(code).flatMap((symbol) => {
    const isAround = symbol.path === file.path && symbol.startLine <= line && line <= symbol.endLine;
    if (isAround || !takesSameSteps(symbol, whole, from)) return [];
    const uses = code
      .callsOf(symbol.name)
      .filter(({ path }) => code.file(path)?.isTest === false)
      .filter((call) =>
        calleesOf(code, call.path, call.node).some((one) => one.symbol.node.id === symbol.node.id),
      );
    const near = uses.filter(({ path }) => path === file.path);
    return near.length > 0 || uses.length > 1 ? [{ symbol, uses: near.length > 0 ? near : uses }] : [];
  });
  const [best, ...others] = fitting;
  // Two that give something else instead do not say which is meant.
  if (!best || others.length > 0) return null;
  const { symbol, uses } = best;
  const brought =
    symbol.path === file.path
      ? { local: symbol.name, edits: [] }
      : planJavascriptImport(code, file, { path: symbol.path, name: symbol.name });
  if (!brought) return null;
  const where = uses.slice(0, 3).map(({ path, node }) => `${path}:${startLineOf(node)}`);
  const edit = replaceNode(file, whole, `${brought.local}(${from.text})`);
  return {
    name: `written_by_${symbol.name}`,
    sentence: "The request is answered also where there is no date",
    cause: `\`${from.text.slice(0, 40)}\` may be absent, and it is written without the house's own \`${symbol.name}\`.`,
    explanation: `Writes it by \`${symbol.name}\`, which takes the same steps and bears that there is none, as at ${where.join(", ")}.`,
    edits: [...brought.edits, edit].map((one) => ({ ...one, part: "fix" })),
    basis: "house",
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: frame.path, line: startLineOf(whole) },
  };
}

function functionsOf(code: CodeIndex): FunctionSymbol[] {
  return code
    .mentions("Date")
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ name, qualifiedName }) => qualifiedName === name && !name.startsWith("<"))
    .slice(0, MOST_FUNCTIONS);
}

/** Whether a function of one value gives the same of it, and something that stands for none where the value is absent. */
function takesSameSteps({ node }: FunctionSymbol, whole: Node, from: Node): boolean {
  const [parameter, ...further] = parameterNames(node);
  const { values, bare, canFallOff, isAsync, isGenerator } = returnsOf(node);
  if (!parameter || further.length > 0 || canFallOff || isAsync || isGenerator) return false;
  const given = values.flatMap(alternatives);
  const steps = given.filter((one) => !NOTHING.test(one.text));
  const [only] = steps;
  if (!only || steps.length !== 1 || given.length + bare.length < 2) return false;
  return asks(node, parameter) && stepsOf(only, parameter, node) === stepsOf(whole, from.text, null);
}

/** What an expression does with a value, whatever the value is called; a name for the date in between stands for it. */
function stepsOf(made: Node, value: string, definition: Node | null): string {
  const bound = (definition?.descendantsOfType("variable_declarator") ?? [])
    .map((one) => ({ name: field(one, "name")?.text ?? "", text: field(one, "value")?.text ?? "" }))
    .filter(({ name, text }) => /^[\w$]+$/.test(name) && text === `new Date(${value})`);
  const text = bound.reduce(
    (before, one) => before.replace(wordPattern(one.name), () => one.text),
    made.text,
  );
  return text
    .replace(wordPattern(value), () => "\0")
    .replace(/\s+/g, "")
    .replaceAll("'", '"');
}

/** The value itself, not a part or an ending of another name. */
function wordPattern(text: string): RegExp {
  return new RegExp(`(?<![\\w$.])${text.replace(/[$.*+?^()[\]{}|\\]/g, "\\$&")}(?![\\w$])`, "g");
}

/** Whether a function asks for its value, or for the date that is made of it, before it gives anything. */
function asks(definition: Node, parameter: string): boolean {
  return definition
    .descendantsOfType(["if_statement", "ternary_expression"])
    .flatMap((one) => field(one, "condition") ?? [])
    .some((one) => wordPattern(parameter).test(one.text) || /isNaN|isFinite|isValid/.test(one.text));
}

function alternatives(node: Node): Node[] {
  if (/^(?:parenthesized|as|satisfies)_expression$/.test(node.type) && node.firstNamedChild)
    return alternatives(node.firstNamedChild);
  return node.type === "ternary_expression"
    ? [field(node, "consequence"), field(node, "alternative")].flatMap((one) =>
        one ? alternatives(one) : [],
      )
    : [node];
}
