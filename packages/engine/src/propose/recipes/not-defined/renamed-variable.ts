import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { ancestorOfType, field, isInside, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { parameterBindings } from "../javascript/names.ts";
import { replaceNode } from "../javascript/statements.ts";
import { type Guess, guess } from "../structure/scene.ts";
import { similarity, wordsOf } from "../structure/similar-names.ts";
import { kindOfUse, kindOfValue } from "./kinds-of-variables.ts";
import { areSameWords } from "./same-words.ts";

const ERROR = /^(?:e|er|err|error|ex|exc|exception|cause|reason)$/i;

const ERROR_ITSELF = /^(?:e|er|err|error|ex|exc|exception)$/i;

/** A variable in sight of a use. */
interface Variable {
  readonly name: string;
  /** What it is set to where it is declared; null for parameters and imports. */
  readonly value: Node | null;
  readonly isParameter: boolean;
  /** The function, block or module whose variable it is. */
  readonly scope: Node;
  readonly reads: readonly Node[];
}

/**
 * A variable that was renamed, but not everywhere: one in sight that nobody reads any more, or that stands where this name
 * stands in a place like this one, and is of a kind that fits.
 */
export function renamedVariable(
  investigation: Investigation,
  file: SourceFile,
  name: string,
  uses: readonly Node[],
): Guess[] {
  const [use] = uses;
  if (!use) return [];
  const caught = caughtError(investigation, file, name, use);
  if (caught) return [caught];
  const wanted = kindOfUse(use);
  const ranked = variablesAt(use)
    .filter((variable) => variable.name !== name && !readsBeside(use, variable.name))
    .filter((variable) => !isClassForValue(name, variable.name))
    .filter(({ value }) => {
      const kind = value && kindOfValue(value);
      return !kind || !wanted || kind === wanted;
    })
    .map((variable, _index, all) => ({ variable, ...evidenceFor(variable, name, use, all) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((left, right) => right.weight - left.weight);
  const [best, second] = ranked;
  if (!best || (second && best.weight - second.weight < 0.05)) return [];
  const { variable, why, isNew } = best;
  if (isNew && (OF_PLATFORM.test(name) || !isPartOfHouse(investigation, use))) return [];
  const same = uses.filter((node) => node.id === use.id || isInside(node, variable.scope));
  return [
    guess({ investigation }, best.weight, {
      name: "variable_under_its_new_name",
      sentence: "The request is answered with the variable that is there",
      cause: `\`${name}\` is not declared, but \`${variable.name}\` is: ${why}.`,
      explanation: `Reads \`${variable.name}\`, which is what is declared.`,
      edits: same.map((node) => ({
        ...replaceNode(file, node, textFor(node, name, variable.name)),
        together: "name",
      })),
      // What only the words or the shape tell is no custom of the house.
      basis: best.weight < 0.74 && isNew ? "guess" : "house",
      place: { path: file.path, line: startLineOf(use) },
    }),
  ];
}

/** `RowError` is a class: a value called `error` is none, however alike they are. */
function isClassForValue(name: string, other: string): boolean {
  return /^[a-z]/.test(name) && /^[A-Z]\w*[a-z]/.test(other) && name.toLowerCase() !== other.toLowerCase();
}

function textFor(node: Node, name: string, other: string): string {
  return node.type === "shorthand_property_identifier" ? `${name}: ${other}` : other;
}

/** `catch { log(error) }`, and `catch (problem) { log(error) }`. */
function caughtError(investigation: Investigation, file: SourceFile, name: string, use: Node): Guess | null {
  const clause = ancestorOfType(use, ["catch_clause", ...FUNCTIONS]);
  const body = clause?.type === "catch_clause" ? field(clause, "body") : null;
  if (!clause || !body || !ERROR.test(name)) return null;
  const parameter = field(clause, "parameter");
  const common = {
    sentence: "The request is answered by what is done about the error",
    place: { path: file.path, line: startLineOf(use) },
    basis: "standard",
  } as const;
  if (!parameter)
    return guess({ investigation }, 0.95, {
      ...common,
      name: "error_is_taken",
      cause: `\`${name}\` is used in a \`catch\` that does not take the error.`,
      explanation: `Takes the error as \`${name}\`.`,
      edits: [textEdit(file, body.startIndex, body.startIndex, `(${name}) `)],
    });
  if (parameter.type !== "identifier") return null;
  // Where the error is told beside it by its name, or `reason` stands for something else, another value is meant.
  const isRead = readsOf(body, parameter.text, null).length > 0;
  if (isRead && (!ERROR_ITSELF.test(name) || isToldBeside(use, parameter.text))) return null;
  const same = readsOf(body, name, null);
  return guess({ investigation }, 0.95, {
    ...common,
    name: "error_under_its_name",
    cause: `The error is caught as \`${parameter.text}\`, and \`${name}\` is not declared.`,
    explanation: `Reads \`${parameter.text}\`, which is what was caught.`,
    edits: same.map((node) => ({
      ...replaceNode(file, node, textFor(node, name, parameter.text)),
      together: "name",
    })),
  });
}

function isToldBeside(use: Node, name: string): boolean {
  const call = ancestorOfType(use, ["arguments"]);
  return (call?.descendantsOfType("identifier") ?? []).some((node) => node.text === name);
}

/** Variables of the functions and blocks around a use that are declared before it, and those of the module. */
function variablesAt(use: Node): Variable[] {
  const found: Variable[] = [];
  const add = (
    names: readonly string[],
    value: Node | null,
    scope: Node,
    isParameter: boolean,
    own: Node,
  ) => {
    for (const name of names)
      if (!found.some((one) => one.name === name))
        found.push({ name, value, scope, isParameter, reads: readsOf(scope, name, own) });
  };
  for (let scope = use.parent; scope; scope = scope.parent) {
    if (FUNCTIONS.includes(scope.type)) {
      const list = field(scope, "parameters") ?? field(scope, "parameter");
      if (list) add(parameterBindings(scope), null, scope, true, list);
    }
    if (scope.type === "for_in_statement") {
      const left = field(scope, "left");
      if (left) add(boundNames(left), null, scope, false, left);
    }
    if (!/^(?:statement_block|program)$/.test(scope.type)) continue;
    const isModule = scope.type === "program";
    for (const child of scope.namedChildren) {
      const statement = child.type === "export_statement" ? null : child;
      if (!statement || (!isModule && statement.startIndex >= use.startIndex)) continue;
      if (/^(?:lexical|variable)_declaration$/.test(statement.type))
        for (const one of statement.namedChildren.filter(({ type }) => type === "variable_declarator")) {
          const target = field(one, "name");
          const value = target?.type === "identifier" ? field(one, "value") : null;
          if (target && !isInside(use, one)) add(boundNames(target), value, scope, false, target);
        }
      if (statement.type === "import_statement")
        for (const one of statement.descendantsOfType(["identifier"]))
          if (one.parent?.type !== "import_specifier" || (field(one.parent, "alias") ?? one).id === one.id)
            add([one.text], null, scope, false, statement);
    }
  }
  return found;
}

/** Reads of a name within a scope, outside of its declaration. */
function readsOf(scope: Node, name: string, declared: Node | null): Node[] {
  return scope
    .descendantsOfType(["identifier", "shorthand_property_identifier", "jsx_identifier", "type_identifier"])
    .filter((node) => node.text === name && !(declared && isInside(node, declared)) && !isWritten(node));
}

function isWritten(node: Node): boolean {
  const { parent } = node;
  const isTarget = parent?.type === "assignment_expression" && field(parent, "left")?.id === node.id;
  return isTarget || (parent?.type === "variable_declarator" && field(parent, "name")?.id === node.id);
}

function evidenceFor(
  variable: Variable,
  name: string,
  use: Node,
  all: readonly Variable[],
): { readonly weight: number; readonly why: string; readonly isNew?: true } {
  const likeness = Math.max(similarity(name, variable.name), isShort(name, variable.name) ? 0.8 : 0);
  const isUnread = variable.reads.length === 0;
  const isOptional = variable.isParameter || variable.scope.type === "program";
  const place = placeOf(use);
  const like =
    place === null || variable.scope.type === "program"
      ? undefined
      : variable.reads.find((read) => placeOf(read) === place && !isInside(read, lineAround(use)));
  if (isUnread && likeness >= 0.6) return { weight: 0.95, why: "nobody reads it" };
  if (like && likeness >= 0.6)
    return { weight: 0.94, why: `it stands in the same place at line ${startLineOf(like)}` };
  // A parameter that is not used is often none that was meant to be.
  if (isUnread && !isOptional) return { weight: 0.9, why: "nobody reads it" };
  if (like) return { weight: 0.88, why: `it stands in the same place at line ${startLineOf(like)}` };
  if (likeness >= 0.6) return { weight: likeness > 0.9 ? 0.86 : 0.72, why: "its name is alike" };
  // `perDoctor` and `byDoctor`: of what there is, the one that is named after the same thing.
  const head = wordsOf(name).at(-1);
  const named = all.filter((one) => wordsOf(one.name).at(-1) === head && wordsOf(one.name).length > 1);
  const isOwnHead = wordsOf(name).length > 1 && named.length === 1 && named[0] === variable;
  const isSaid = areSameWords(name, variable.name) && variable.scope.type !== "program";
  if (isSaid && all.filter((one) => areSameWords(name, one.name)).length === 1)
    return { weight: 0.73, why: "it is another word for the same thing", isNew: true };
  if (isOnlyOfItsShape(variable, use, all))
    return { weight: 0.71, why: "nothing else here has such parts", isNew: true };
  return isOwnHead && variable.scope.type !== "program" && variable.value
    ? { weight: 0.74, why: "it is named after the same thing" }
    : { weight: 0, why: "" };
}

/** Names that are there in browsers, in other runtimes, or by a library's script. */
const OF_PLATFORM =
  /^(?:window|document|navigator|location|localStorage|sessionStorage|history|screen|self|global|alert|confirm|process|Buffer|require|module|exports|__dirname|__filename|Deno|Bun|jQuery|\$|_|moment|dayjs|axios|lodash|React|angular|Vue)$/;

/** Whether the part that is read of a name is known elsewhere in the repository; a method is none. */
function isPartOfHouse({ code }: Investigation, use: Node): boolean {
  const part = partOf(use);
  if (part === null) return true;
  if (use.parent?.parent?.type === "call_expression" && LISTED.test(part)) return true;
  const word = new RegExp(`\\b${part.replace(/\$/g, "\\$")}\\b`, "g");
  const count = code
    .mentions(part)
    .reduce((sum, path) => sum + (code.file(path)?.text.match(word)?.length ?? 0), 0);
  const isCalled =
    use.parent?.parent?.type === "call_expression" &&
    field(use.parent.parent, "function")?.id === use.parent.id;
  return count > (isCalled ? 2 : 1);
}

/**
 * `user.last` beside `person.first`: of all variables of the function one alone is a thing with parts, and this name is read as
 * one.
 */
function isOnlyOfItsShape(variable: Variable, use: Node, all: readonly Variable[]): boolean {
  const own = partOf(use);
  if (own === null || LISTED.test(own)) return false;
  const isThing = (one: Variable) =>
    one.scope.type !== "program" &&
    one.reads.length > 0 &&
    one.reads.every((read) => {
      const part = partOf(read);
      return part === null || !LISTED.test(part);
    }) &&
    one.reads.some((read) => partOf(read) !== null);
  const mayBe = (one: Variable) =>
    one.scope.type !== "program" &&
    (isThing(one) || (one.value === null && one.reads.every((read) => partOf(read) === null)));
  const things = all.filter(mayBe);
  // Of a callback the item is what it is about, also where nothing reads it under its own name.
  const isItem =
    variable.isParameter &&
    variable.reads.length === 0 &&
    variable.scope.parent?.type === "arguments" &&
    ancestorOfType(use, FUNCTIONS)?.id === variable.scope.id;
  return things.length === 1 && things[0] === variable && (isThing(variable) || isItem);
}

/** What only lists, texts, maps and numbers have. */
const LISTED =
  /^(?:length|size|map|filter|forEach|reduce|push|pop|shift|unshift|join|slice|some|every|find|findIndex|flatMap|sort|toSorted|includes|indexOf|concat|entries|keys|values|get|set|has|add|delete|trim|split|replace|replaceAll|toUpperCase|toLowerCase|padStart|padEnd|startsWith|endsWith|toFixed|toISOString|getTime|at|then|catch)$/;

/** The part that is read of a value: `last` of `user.last`; null where it is used as a whole. */
function partOf(read: Node): string | null {
  const { parent } = read;
  return parent?.type === "member_expression" && field(parent, "object")?.id === read.id
    ? (field(parent, "property")?.text ?? null)
    : null;
}

/** `res` of `response`, `ctx` of `context`: the same beginning, and the letters in their order. */
function isShort(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length < 3 || short[0]?.toLowerCase() !== long[0]?.toLowerCase()) return false;
  let at = 0;
  for (const letter of short.toLowerCase()) {
    at = long.toLowerCase().indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return long.length - short.length >= 2;
}

/** The statement or entry that a use stands in: what is read beside it there is another thing. */
function lineAround(use: Node): Node {
  let node = use;
  while (node.parent && !/^(?:pair|arguments)$|_statement$|_declaration$/.test(node.parent.type))
    node = node.parent;
  return node;
}

/** The place in which a value stands: an entry of an object by its key, an argument of a call, what is set. Null for others. */
function placeOf(use: Node): string | null {
  for (let node: Node = use; node.parent; node = node.parent) {
    const { parent } = node;
    if (FUNCTIONS.includes(parent.type) || /^(?:statement_block|expression_statement)$/.test(parent.type))
      return null;
    if (node.type === "shorthand_property_identifier") return null;
    if (parent.type === "pair" && field(parent, "value")?.id === node.id)
      return `key ${field(parent, "key")?.text}`;
    if (parent.type === "arguments") {
      const callee =
        parent.parent && (field(parent.parent, "function") ?? field(parent.parent, "constructor"));
      const index = parent.namedChildren.findIndex((child) => child.id === node.id);
      return callee ? `argument ${index} of ${callee.text}` : null;
    }
    if (/^(?:augmented_)?assignment_expression$/.test(parent.type) && field(parent, "right")?.id === node.id)
      return `set ${field(parent, "left")?.text}`;
    if (parent.type === "return_statement" && node.id === use.id) return "return";
  }
  return null;
}

/** Whether the same entry or argument reads the variable already: it is not meant twice. */
function readsBeside(use: Node, name: string): boolean {
  let whole: Node = use;
  while (
    whole.parent &&
    /^(?:binary_expression|parenthesized_expression|unary_expression)$/.test(whole.parent.type)
  )
    whole = whole.parent;
  return whole.descendantsOfType("identifier").some((node) => node.text === name && node.id !== use.id);
}
