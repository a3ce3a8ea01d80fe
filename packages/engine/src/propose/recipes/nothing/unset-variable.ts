import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { documentedDefault, optionalVariable } from "../../house/optional-variable.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Birth } from "./births.ts";

const COLLECTS = /^(?:list|tuple|set|frozenset)$/;
/** Methods of a text whose result an empty text gives as well. */
const KEEPS_TEXT = /^(?:strip|lstrip|rstrip|lower|upper|casefold|removeprefix|removesuffix|replace)$/;

/**
 * `environ.get("ORIGINS").split(",")`, and the project's documents say what holds while the variable is not set: then it is no
 * gap of the deployment. A list of nothing is empty, as the house reads such a list elsewhere; a text of nothing is empty.
 */
export function unsetVariableIdeas(investigation: Investigation, birth: Birth): Idea[] {
  const file = investigation.code.file(birth.path);
  const call = birth.node.type === "call" ? birth.node : null;
  const [key, ...others] = call ? readCall(call).positional : [];
  const name = key && plainString(key);
  const method = call?.parent?.type === "attribute" ? call.parent : null;
  const use =
    method?.parent?.type === "call" && field(method.parent, "function")?.id === method.id
      ? method.parent
      : null;
  if (!file || !call || !key || !name || others.length > 0) return [];
  const form = numberOf(call);
  if (form) {
    const said = optionalVariable(investigation, name);
    const figure = documentedDefault(investigation, name);
    return said !== null && figure !== null && form.test(figure)
      ? documentedIdeas(file, call, name, figure, said)
      : [];
  }
  if (!method || !use) return [];
  const said = optionalVariable(investigation, name);
  if (said === null) return [];
  const value = documentedDefault(investigation, name);
  if (value) return documentedIdeas(file, call, name, value, said);
  const called = field(method, "attribute")?.text ?? "";
  const callee = field(call, "function")?.text ?? "";
  const read = `${callee}(${key.text}, ${emptyText(key)})`;
  const gathered = called === "split" ? gatheredParts(use) : null;
  const change = gathered
    ? { node: call, text: read, where: "" }
    : called === "split"
      ? (asTheHouse(call, use, callee, read) ?? emptyList(use, read))
      : KEEPS_TEXT.test(called) && isCompared(use)
        ? { node: call, text: read, where: "" }
        : null;
  if (!change) return [];
  return [
    runningIdea({
      cause: `\`${name}\` need not be set, as ${said} says, and ${file.path}:${startLineOf(call)} takes for granted that it is.`,
      explanation: `Without \`${name}\` ${called === "split" ? "the list is empty" : "the text is empty"}${change.where}.`,
      edits: [
        replaceNode(file, change.node, change.text),
        ...(gathered?.condition
          ? [textEdit(file, gathered.end, gathered.end, ` if ${gathered.condition}`)]
          : []),
      ],
      name: `without_${name.toLowerCase().replace(/\W+/g, "_")}`,
      sentence: `The program starts without ${name}.`,
    }),
  ];
}

/** `int(environ.get("DAYS"))`: how a text has to look that is read as such a number; null where none is read. */
function numberOf(call: Node): RegExp | null {
  const given =
    call.parent?.type === "argument_list" && call.parent.namedChildCount === 1 ? call.parent : null;
  const reader = (given?.parent && field(given.parent, "function")?.text) ?? "";
  if (reader === "int") return /^-?\d+$/;
  return /^(?:float|(?:decimal\.)?Decimal)$/.test(reader) ? /^-?\d+(?:\.\d+)?$/ : null;
}

/** The documents name what holds then: `ALERTBOT_CHANNELS`, `ops`. */
function documentedIdeas(file: SourceFile, call: Node, name: string, value: string, said: string): Idea[] {
  const [key] = readCall(call).positional;
  const quote = key?.text.includes("'") ? "'" : '"';
  if (!key || value.includes(quote) || value.includes("\\")) return [];
  const text = `${field(call, "function")?.text}(${key.text}, ${quote}${value}${quote})`;
  return [
    runningIdea({
      cause: `\`${name}\` need not be set, as ${said} says, and ${file.path}:${startLineOf(call)} takes for granted that it is.`,
      explanation: `Without \`${name}\` it is \`${value}\`, as ${said} says.`,
      edits: [replaceNode(file, call, text)],
      name: `without_${name.toLowerCase().replace(/\W+/g, "_")}`,
      sentence: `The program starts without ${name}.`,
    }),
  ];
}

function emptyText(key: Node): string {
  return key.text.includes("'") ? "''" : '""';
}

/** `items(environ.get("OTHER", ""))` of another variable: a function of the house that makes a list of such a text. */
function asTheHouse(
  call: Node,
  use: Node,
  callee: string,
  read: string,
): { readonly node: Node; readonly text: string; readonly where: string } | null {
  const scope = ancestorOfType(call, ["module"]);
  const like = (scope ? scope.descendantsOfType("call") : []).find((other) => {
    const [given, ...rest] = readCall(other).positional;
    const inner =
      given?.type === "call" && field(given, "function")?.text === callee ? readCall(given).positional : [];
    const maker = field(other, "function");
    return (
      rest.length === 0 &&
      maker?.type === "identifier" &&
      !COLLECTS.test(maker.text) &&
      inner.length === 2 &&
      plainString(inner[1] as Node) === "" &&
      splits(scope, maker.text)
    );
  });
  const maker = like && field(like, "function")?.text;
  if (!like || !maker || wrapperOf(use)) return null;
  return { node: use, text: `${maker}(${read})`, where: `, as line ${startLineOf(like)} has it` };
}

function splits(scope: Node | null, name: string): boolean {
  const definition = scope
    ?.descendantsOfType("function_definition")
    .find((node) => field(node, "name")?.text === name);
  return (
    definition !== undefined &&
    descendantsHere(definition, "call").some(
      (node) => lastNameOf(field(node, "function") ?? node) === "split",
    )
  );
}

/** `[part for part in environ.get("X", "").split(",") if part]`, within `tuple(…)` without the brackets. */
function emptyList(
  use: Node,
  read: string,
): { readonly node: Node; readonly text: string; readonly where: string } | null {
  const separator = field(use, "arguments")?.text ?? "()";
  // Without a separator an empty text has no parts.
  if (separator === "()") return { node: use, text: `${read}.split()`, where: "" };
  if (use.parent?.type === "for_in_clause" || use.parent?.type === "for_statement") return null;
  const parts = `part for part in ${read}.split${separator} if part`;
  return { node: use, text: wrapperOf(use) ? parts : `[${parts}]`, where: "" };
}

/**
 * `[part.strip() for part in environ.get("X").split(",")]`: the text of nothing has one part, which is blank and is left
 * out; where blank ones are left out already, nothing more is to be done.
 */
function gatheredParts(use: Node): { readonly end: number; readonly condition: string | null } | null {
  const clause =
    use.parent?.type === "for_in_clause" && field(use.parent, "right")?.id === use.id ? use.parent : null;
  const whole = clause?.parent;
  const item = clause && field(clause, "left");
  if (!clause || !whole || item?.type !== "identifier") return null;
  const clauses = whole.namedChildren.slice(1);
  if (clauses[0]?.id !== clause.id) return null;
  const conditions = clauses.filter(({ type }) => type === "if_clause");
  // Without a separator an empty text has no parts.
  if (field(use, "arguments")?.text === "()") return { end: clause.endIndex, condition: null };
  const leavesBlank = conditions.some((one) =>
    new RegExp(`^if ${item.text}(?:\\.strip\\(\\))?(?: and\\b.*)?$`, "s").test(one.text),
  );
  if (leavesBlank) return { end: clause.endIndex, condition: null };
  if (conditions.length > 0 || clauses.length > 1) return null;
  const isStripped = whole.namedChild(0)?.text.includes(`${item.text}.strip()`) ?? false;
  return { end: clause.endIndex, condition: isStripped ? `${item.text}.strip()` : item.text };
}

function wrapperOf(use: Node): Node | null {
  const call =
    use.parent?.type === "argument_list" && use.parent.namedChildCount === 1 ? use.parent.parent : null;
  return call?.type === "call" && COLLECTS.test(field(call, "function")?.text ?? "") ? call : null;
}

/** `… == "yes"`, `… in ("1", "on")`: an empty text compares like any other. */
function isCompared(use: Node): boolean {
  let node: Node = use;
  while (
    node.parent?.type === "attribute" &&
    node.parent.parent?.type === "call" &&
    KEEPS_TEXT.test(field(node.parent, "attribute")?.text ?? "")
  )
    node = node.parent.parent;
  return node.parent?.type === "comparison_operator";
}
