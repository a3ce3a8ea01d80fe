import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { isMarked } from "../bad-text/ideas.ts";
import { replaceNode } from "../edits/expressions.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import { takesNone } from "../nothing/fall-back.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { boundIn, givenBy, isSameForm, type ReadForm, readForm } from "./read-forms.ts";

const ABSENCE =
  /NoneType|could not convert string to float: ''|invalid literal for int\(\) with base 10: ''|ConversionSyntax/;

/**
 * A part of an object that is read by hand, `float(node.find("gust").text)`, where a function of the house takes the same
 * steps and bears that it is not there: `number(node, "gust")`.
 */
export function helperIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const { exception, isInnermost } = fault;
  const type = exception.type.split(".").at(-1) ?? "";
  const isOfAbsence =
    type === "KeyError" ||
    (/^(?:AttributeError|TypeError|ValueError|InvalidOperation)$/.test(type) &&
      ABSENCE.test(exception.value));
  if (!isOfAbsence || (!isInnermost && type !== "KeyError")) return null;
  const read = failingRead(investigation, fault, type);
  if (!read) return null;
  const fitting = helpersFor(investigation, fault, read);
  const [best, next] = fitting;
  // Two that do the same and are used alike do not say which is meant.
  if (!best || (next && next.rank === best.rank)) return null;
  const where = best.evidence.join(", ");
  return runningIdea({
    cause: `\`${shortened(read.whole.text)}\` takes for granted what \`${best.name}\` asks for first.`,
    explanation: `It is read by \`${best.name}\`, which takes the same steps and bears the absence, as at ${where}.`,
    edits: [...best.imports, replaceNode(fault.file, read.whole, best.text)],
    name: "read_as_its_kin",
    sentence: "What may be absent is read as its kin are.",
  });
}

interface OwnRead {
  readonly whole: Node;
  readonly form: ReadForm;
}

const isLiteralRead = (_object: Node, key: Node) => /^(?:string|integer)$/.test(key.type);

/** The whole expression around the read that failed; null where several could be meant. */
function failingRead(investigation: Investigation, fault: PythonFault, type: string): OwnRead | null {
  const { line, statement, exception } = fault;
  const told = failingValueOf(investigation);
  const reads = [statement, ...statement.descendantsOfType(["call", "subscript"])]
    .filter((node) => node.type === "call" || node.type === "subscript")
    .filter((node) => startLineOf(node) <= line && line <= node.endPosition.row + 1)
    .filter((node) => {
      const form = readForm(node, isLiteralRead);
      return form !== null && form.trailing.length === 0 && form.conversions.length === 0 && isBare(form);
    })
    .filter((node) => {
      const form = readForm(node, isLiteralRead);
      if (type === "KeyError")
        return (
          node.type === "subscript" && form?.key.text.slice(1, -1) === exception.value.trim().slice(1, -1)
        );
      return true;
    })
    .flatMap((node): OwnRead[] => {
      const whole = wholeOf(node);
      const form = readForm(whole, isLiteralRead);
      if (!form) return [];
      const goesOn = form.trailing.length + form.conversions.length + form.tidies.length > 0;
      return goesOn || type === "KeyError" ? [{ whole, form }] : [];
    });
  const value = told?.place.path === fault.file.path ? told.place.node : null;
  const exact = reads.filter(
    ({ whole }) => value && whole.startIndex <= value.startIndex && value.endIndex <= whole.endIndex,
  );
  const marked = reads.filter(({ whole }) => isMarked(fault, whole));
  const chosen = exact.length > 0 ? exact : marked.length > 0 ? marked : reads;
  const [only, ...others] = chosen;
  return only && others.length === 0 ? only : null;
}

function isBare({ tidies }: ReadForm): boolean {
  return tidies.length === 0;
}

/** The read with all that is read of it and made of it. */
function wholeOf(read: Node): Node {
  let node = read;
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (/^(?:attribute|subscript|call|argument_list|parenthesized_expression)$/.test(parent.type)) {
      if (parent.type === "argument_list") continue;
      const form = readForm(parent, isLiteralRead);
      if (!form || form.key.startIndex < read.startIndex || form.key.endIndex > read.endIndex) break;
      node = parent;
    } else break;
  }
  return node;
}

interface FittingHelper {
  readonly name: string;
  readonly text: string;
  readonly imports: Parameters<typeof runningIdea>[0]["edits"];
  readonly evidence: readonly string[];
  readonly rank: number;
}

function helpersFor(investigation: Investigation, fault: PythonFault, own: OwnRead): FittingHelper[] {
  const { code } = investigation;
  const found = code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ node }) => node.id !== fault.function?.node.id && isSmall(node))
    .flatMap((symbol): FittingHelper[] => {
      const called = calledFor(investigation, fault, own, symbol);
      if (!called) return [];
      const uses = code
        .callsOf(symbol.name)
        .filter(
          ({ path, enclosing }) => code.file(path)?.isTest === false && enclosing?.node.id !== symbol.node.id,
        );
      const ranked = uses
        .map((site) => ({ site, rank: nearness(site.path, site.node, site.enclosing?.node.id ?? null) }))
        .toSorted((left, right) => right.rank - left.rank);
      const [first] = ranked;
      if (!first) return [];
      return [
        {
          name: symbol.name,
          ...called,
          evidence: ranked
            .filter(({ rank }) => rank === first.rank)
            .slice(0, 3)
            .map(({ site }) => `${site.path}:${startLineOf(site.node)}`),
          rank: first.rank,
        },
      ];
    });
  return found.toSorted((left, right) => right.rank - left.rank);

  function nearness(path: string, call: Node, around: number | null): number {
    if (path !== fault.file.path) return 1;
    if (around !== (fault.function?.node.id ?? null)) return 2;
    const isOfObject = readCall(call).positional.some(({ text }) => text === own.form.object.text);
    return isOfObject ? 4 : 3;
  }
}

/** The call of a function that takes the place of the read; null where the function does something else. */
function calledFor(
  investigation: Investigation,
  fault: PythonFault,
  own: OwnRead,
  symbol: FunctionSymbol,
): { readonly text: string; readonly imports: FittingHelper["imports"] } | null {
  const { code } = investigation;
  const definition = symbol.node;
  if (definition.text.startsWith("async") || /\byield\b/.test(definition.text)) return null;
  const owner = ancestorOfType(definition, ["class_definition", "function_definition"]);
  const home = ancestorOfType(fault.statement, ["class_definition"]);
  const isMethod = owner?.type === "class_definition";
  const isDecorated = definition.parent?.type === "decorated_definition";
  const isBound = isMethod && !isDecorated;
  if (isMethod && (!isBound || owner.id !== home?.id)) return null;
  if (owner?.type === "function_definition" && owner.id !== fault.function?.node.id) return null;
  const all = parametersOf(definition);
  const parameters = isBound ? all.slice(1) : all;
  const needed = parameters.filter(({ defaultValue }) => defaultValue === null);
  if (needed.some(({ kind }) => kind !== "positional") || needed.length < 1 || needed.length > 2) return null;
  const [first, second] = needed.map(({ name }) => name);
  const isOwnText = (object: Node) =>
    needed.length === 1 &&
    object.text === own.form.object.text &&
    (owner !== null || /^(?:os\.)?environ$/.test(object.text));
  const isRead = (object: Node, key: Node) =>
    needed.length === 1
      ? isOwnText(object) && key.text === first
      : (object.text === first && key.text === second) || (object.text === second && key.text === first);
  const given = givenBy(definition);
  const forms = given?.made.map((node) => readForm(node, isRead, boundIn(definition))) ?? [];
  const [form] = forms;
  if (!given || !form || !forms.every((one) => one !== null && isSameForm(one, own.form))) return null;
  if (!bearsAbsence(definition, given.instead)) return null;
  const givesNone = given.instead.length === 0 || given.instead.some((one) => isNone(definition, one));
  if (givesNone && !mayBeNone(investigation, own.whole)) return null;
  const texts =
    needed.length === 1
      ? [own.form.key.text]
      : form.object.text === first
        ? [own.form.object.text, own.form.key.text]
        : [own.form.key.text, own.form.object.text];
  const called = isBound
    ? { text: `self.${symbol.name}`, imports: [] }
    : owner
      ? { text: symbol.name, imports: [] }
      : nameOfFunction(code, symbol, fault.file, fault.statement);
  return called && { text: `${called.text}(${texts.join(", ")})`, imports: called.imports };
}

/** Whether a function has a way on which there is nothing. */
function bearsAbsence(definition: Node, instead: readonly Node[]): boolean {
  if (instead.length > 0) return true;
  const asks = definition.descendantsOfType(["if_statement", "try_statement"]).length > 0;
  const last = field(definition, "body")?.lastNamedChild;
  const isBare = definition.descendantsOfType("return_statement").some((one) => one.namedChildCount === 0);
  return asks && (isBare || last?.type !== "return_statement");
}

function isNone(definition: Node, instead: Node): boolean {
  if (instead.type === "none") return true;
  const parameter = parametersOf(definition).find(({ name }) => name === instead.text);
  return parameter?.defaultValue?.type === "none";
}

/** Whether what takes the value can do with None: nothing is computed or read of it there. */
function mayBeNone(investigation: Investigation, whole: Node): boolean {
  const parent = whole.parent;
  if (!parent) return false;
  return (
    !/^(?:binary_operator|unary_operator|comparison_operator|attribute|subscript|augmented_assignment|for_statement|for_in_clause|interpolation|await)$/.test(
      parent.type,
    ) && takesNone(investigation, whole)
  );
}

function isSmall(definition: Node): boolean {
  return definition.endPosition.row - definition.startPosition.row <= 25;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
