import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import {
  javascriptNothingValue,
  type NothingValue,
  neighbouringNothing,
} from "../../house/javascript/nothing-value.ts";
import { answerToNothing } from "../javascript/answer-to-nothing.ts";
import { bareArrowAround, beforeIt } from "../javascript/arrow-block.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { insertBefore, replaceNode, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { bearersOf } from "./bearers.ts";
import { type Readers, readersOf } from "./readers.ts";

/**
 * The function leaves before it chooses, with what functions like it give for an empty list; whoever reads of what it gives
 * reads of none as well.
 */
export function choiceIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code } = investigation;
  const { file } = fault;
  const call = reduceWithoutStart(fault);
  const callee = call ? field(call, "function") : null;
  const list = callee ? field(callee, "object") : null;
  const symbol = call && functionAround(code, file.path, call);
  if (!call || !list || !symbol || !leavesWithIt(call, symbol.node)) return [];
  const readers = readersOf(code, symbol);
  const given = givenForNone(code, symbol, readers);
  const guard = given && guardOf(code, file, symbol, call, list, given.nothing.value);
  if (!given || !guard) return [];
  const { nothing, isWidened } = given;
  const read = readers?.edits ?? [];
  const where = nothing.evidence.join(", ");
  const beside = read.length > 0 ? `, and reads of it as of what may be none` : "";
  const all = [...guard, ...(isWidened ? widened(file, symbol.node, nothing.value) : []), ...read];
  return [
    {
      name: "nothing_of_none",
      sentence: "The request is answered also for an empty list",
      cause: "`reduce` gets an empty list, of which none can be chosen.",
      explanation: `Gives \`${nothing.value}\` for an empty list, as ${where} ${nothing.evidence.length > 1 ? "do" : "does"}${beside}.`,
      edits: all.map((edit) => ({ ...edit, part: "fix", ...(all.length > 1 && { together: "none" }) })),
      basis: nothing.basis,
      expectation: answerToNothing(investigation, fault),
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

/** What the function gives for none, by itself and those beside it; where those who read of it say more, by them. */
function givenForNone(
  code: CodeIndex,
  symbol: FunctionSymbol,
  readers: Readers | null,
): { readonly nothing: NothingValue; readonly isWidened: boolean } | null {
  const own = javascriptNothingValue(code, symbol);
  const isAbsence = (value: string) => value === "null" || value === "undefined";
  // Nobody reads of `0` or of a list in this way.
  if (own && !isAbsence(own.value)) return { nothing: own, isWidened: false };
  // Where a caller reads of the best one in a way that cannot be told for none, the error would only move to that caller.
  if (own) return readers && withReaders(own, readers);
  if (!readers) return null;
  const told = readers.edits.length === 0 ? (bearersOf(code, symbol) ?? []) : readers.evidence;
  if (told.length === 0) return null;
  const beside = neighbouringNothing(code, symbol);
  if (beside && !isAbsence(beside.value)) return null;
  const value = beside?.value ?? "null";
  return {
    nothing: {
      value,
      basis: "house",
      evidence: [...(beside?.evidence ?? []), ...told].slice(0, 2),
    },
    isWidened: field(symbol.node, "return_type") !== null,
  };
}

/** Where nothing says what becomes of the part that is read, that of none is a guess. */
function withReaders(own: NothingValue, readers: Readers): { nothing: NothingValue; isWidened: boolean } {
  const isTold = readers.edits.length === 0 || readers.evidence.length > 0;
  return { nothing: isTold ? own : { ...own, basis: "guess" }, isWidened: false };
}

/** `: Episode` becomes `: Episode | null`. */
function widened(file: SourceFile, definition: Node, value: string): Edit[] {
  const type = field(definition, "return_type")?.firstNamedChild;
  if (!type || !/^(?:type_identifier|predefined_type|generic_type|array_type|object_type)$/.test(type.type))
    return [];
  const [inner] = /^Promise</.test(type.text) ? (field(type, "type_arguments")?.namedChildren ?? []) : [type];
  return inner ? [textEdit(file, inner.endIndex, inner.endIndex, ` | ${value}`)] : [];
}

/** The check in front of the choice. A list that is made for the choice is named, so that it is made once. */
function guardOf(
  code: CodeIndex,
  file: SourceFile,
  { node }: FunctionSymbol,
  call: Node,
  list: Node,
  nothing: string,
): Edit[] | null {
  const end = usesSemicolons(file) ? ";" : "";
  if (isReadTwice(list)) {
    const arrow = bareArrowAround(call);
    const body = arrow && field(arrow, "body");
    if (!body) return guardLines(file, call, [`if (${list.text}.length === 0) return ${nothing}${end}`]);
    const value = body.type === "parenthesized_expression" ? (body.firstNamedChild ?? body) : body;
    const text = `(${list.text}.length === 0 ? ${nothing} : ${value.text})`;
    return [replaceNode(file, body, body.type === "parenthesized_expression" ? text : text.slice(1, -1))];
  }
  const name = nameFor(code, file, node, list);
  const lines = [`const ${name} = ${list.text}${end}`, `if (${name}.length === 0) return ${nothing}${end}`];
  const arrow = bareArrowAround(call);
  if (!arrow) {
    const guard = guardLines(file, call, lines);
    return guard && [...guard, replaceNode(file, list, name)];
  }
  // The block is written anew, with the list named in it.
  const block = beforeIt(file, call, lines);
  const value = call.text;
  const named = name + value.slice(list.endIndex - call.startIndex);
  return block && [{ ...block, replacement: block.replacement.replace(value, () => named) }];
}

function guardLines(file: SourceFile, call: Node, lines: readonly string[]): Edit[] | null {
  const statement = statementOf(call);
  return statement && [insertBefore(file, statement, lines)];
}

/** The name that a function beside it has for the same list; else one that is free. */
function nameFor(code: CodeIndex, file: SourceFile, definition: Node, list: Node): string {
  const plain = (text: string) => text.replace(/\s+/g, "");
  const beside = file.tree.rootNode.descendantsOfType("variable_declarator").find((node) => {
    const value = field(node, "value");
    return value && field(node, "name")?.type === "identifier" && plain(value.text) === plain(list.text);
  });
  const isFree = (name: string) =>
    !definition.descendantsOfType("identifier").some(({ text }) => text === name) &&
    code.resolve(file.path, name) === null;
  const wanted = [beside && field(beside, "name")?.text, "found", "candidates", "remaining"];
  return wanted.find((name): name is string => typeof name === "string" && isFree(name)) ?? "chosenFrom";
}

/** The innermost function around the choice is left by it: no loop around, and nothing is done in front of it in an expression. */
function leavesWithIt(call: Node, definition: Node): boolean {
  if (bareArrowAround(call)) return true;
  const body = field(definition, "body");
  for (let current: Node | null = statementOf(call); current; current = current.parent) {
    if (current.id === body?.id) return true;
    if (/^(?:for|while|do|for_in|switch)_?\w*$/.test(current.type)) return false;
  }
  return false;
}

export function functionAround(code: CodeIndex, path: string, inner: Node): FunctionSymbol | null {
  return (
    code
      .symbolsOf(path)
      ?.functions.findLast(
        ({ node }) => node.startIndex <= inner.startIndex && inner.endIndex <= node.endIndex,
      ) ?? null
  );
}

/** The `reduce` at fault, which has nothing to begin with. */
export function reduceWithoutStart({ file, line }: JavascriptFault): Node | null {
  return (
    file.tree.rootNode
      .descendantsOfType("call_expression")
      .findLast(
        (node) =>
          startLineOf(node) <= line &&
          line <= endLineOf(node) &&
          /^reduce(?:Right)?$/.test(lastNameOf(field(node, "function") ?? node) ?? "") &&
          (field(node, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment")
            .length === 1,
      ) ?? null
  );
}

/** A name or a member, which can be read once more without harm. */
export function isReadTwice(list: Node): boolean {
  return list.type === "identifier" || (list.type === "member_expression" && /^[\w$.#]+$/.test(list.text));
}
