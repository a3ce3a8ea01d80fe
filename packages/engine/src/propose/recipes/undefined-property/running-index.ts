import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { ancestorOfType, field, isInside, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { Idea } from "../javascript/idea.ts";
import { guess } from "../structure/scene.ts";

const LOOPS = ["while_statement", "do_statement", "for_statement"];

/** An entry that a loop asks about at a place which the loop itself moves: `while (lines[at].trim() !== "") at += 1`. */
interface RunningRead {
  readonly list: string;
  readonly index: string;
  readonly loop: Node;
  /** Whether the place moves towards the end of the list. */
  readonly isUpwards: boolean;
  /** The text by which the entry is read. */
  readonly entry: Node;
}

/**
 * A loop that goes on while the entry at its place has some form, and never looks whether there is one: the list ends before
 * the form does. It asks for the end first. A search that must find its entry is left alone.
 */
export function runningIndexIdeas(investigation: Investigation): Idea[] {
  const value = failingValue(investigation);
  const file = value ? investigation.code.file(value.place.path) : null;
  if (!file || !value || value.fault !== "nothing" || value.place.members.length > 0) return [];
  const read = runningRead(value.place.node);
  const asked = read && (askedInCondition(file, read) ?? askedForLeaving(file, read));
  if (!read || !asked) return [];
  return [
    guess({ investigation }, 0.9, {
      name: "the_list_ends",
      sentence: "The loop ends with the list",
      cause: `\`${read.list}\` may end before the loop does, which reads \`${read.entry.text.slice(0, 60)}\` without looking.`,
      explanation: "Asks first whether there is still an entry.",
      edits: asked.edits,
      basis: asked.isSure ? "standard" : "guess",
      place: { path: file.path, line: startLineOf(value.place.node) },
    }).idea,
  ];
}

function runningRead(failing: Node): RunningRead | null {
  const plain = withoutTypes(failing);
  const bound = plain.type === "identifier" ? lastBinding(plain, plain.text) : null;
  const read = withoutTypes(bound ?? plain);
  const list = read.type === "subscript_expression" ? field(read, "object") : null;
  const index = list && field(read, "index");
  const isPlain = (node: Node) => /^(?:this\.)?#?[\w$.#]+$/.test(node.text);
  if (!list || !index || !/^(?:identifier|member_expression)$/.test(index.type)) return null;
  if (!isPlain(list) || !isPlain(index)) return null;
  for (let loop = loopAround(failing); loop; loop = loopAround(loop)) {
    const step = stepIn(loop, index.text);
    if (step !== null)
      return { list: list.text, index: index.text, loop, isUpwards: step === "+", entry: plain };
  }
  return null;
}

function loopAround(node: Node): Node | null {
  for (let outer = node.parent; outer && !isFunctionNode(outer); outer = outer.parent)
    if (LOOPS.includes(outer.type)) return outer;
  return null;
}

/** How a loop moves its place: in one direction only, else null. */
function stepIn(loop: Node, index: string): "+" | "-" | null {
  const moved = new Set<string>();
  const inner = [field(loop, "body"), field(loop, "increment"), field(loop, "condition")];
  for (const node of inner.flatMap(
    (part) => part?.descendantsOfType(["update_expression", "augmented_assignment_expression"]) ?? [],
  )) {
    const target = field(node, "argument") ?? field(node, "left");
    const operator = field(node, "operator")?.text ?? "";
    if (target?.text === index) moved.add(operator.charAt(0));
  }
  const [only, ...others] = moved;
  return others.length === 0 && (only === "+" || only === "-") ? only : null;
}

interface Asked {
  readonly edits: Edit[];
  readonly isSure: boolean;
}

/** The read stands in the condition of the loop that moves the place. */
function askedInCondition(file: SourceFile, read: RunningRead): Asked | null {
  const { loop, entry } = read;
  const condition = field(loop, "condition");
  if (!condition || !isInside(entry, condition)) return null;
  const part = conjunctAround(entry, condition);
  const isSearch = !takesEntries(read) && isDenied(part);
  if (isSearch) return null;
  return {
    edits: prefixed(file, part, isThere(read), "&&"),
    isSure: isBoundedAround(read) || (isBlankAsked(part) && takesEntries(read)),
  };
}

/** `for (;;) { if (rows[at].day !== day) break; … at += 1 }` */
function askedForLeaving(file: SourceFile, read: RunningRead): Asked | null {
  const { loop, entry } = read;
  const branch = ancestorOfType(entry, ["if_statement"], loop);
  const condition = branch && field(branch, "condition");
  const way = branch && field(branch, "consequence");
  const isLeft = way !== null && /^\{?\s*break;?\s*\}?$/.test(way?.text ?? "");
  if (!condition || !isLeft || !isInside(entry, condition) || loopAround(entry)?.id !== loop.id) return null;
  const loopCondition = field(loop, "condition")?.text.replace(/[();\s]/g, "") ?? "";
  if (loopCondition !== "" && loopCondition !== "true") return null;
  const inner = condition.type === "parenthesized_expression" ? condition.firstNamedChild : condition;
  if (!inner) return null;
  const isMixed = inner.type === "binary_expression" && field(inner, "operator")?.text === "&&";
  const text = `${isNot(read)} || `;
  const edits = isMixed
    ? [
        textEdit(file, inner.startIndex, inner.startIndex, `${text}(`),
        textEdit(file, inner.endIndex, inner.endIndex, ")"),
      ].map((edit) => ({ ...edit, together: "end" }))
    : [textEdit(file, inner.startIndex, inner.startIndex, text)];
  return takesEntries(read) ? { edits, isSure: isBoundedAround(read) } : null;
}

function isThere({ list, index, isUpwards, entry }: RunningRead): string {
  if (entry.type === "identifier") return `${entry.text} !== undefined`;
  return isUpwards ? `${index} < ${list}.length` : `${index} >= 0`;
}

function isNot({ list, index, isUpwards, entry }: RunningRead): string {
  if (entry.type === "identifier") return `${entry.text} === undefined`;
  return isUpwards ? `${index} >= ${list}.length` : `${index} < 0`;
}

/** The part of a condition joined by `&&` that holds a node. */
function conjunctAround(node: Node, condition: Node): Node {
  let part = node;
  for (let outer = node.parent; outer && isInside(outer, condition); outer = outer.parent) {
    if (outer.id === condition.id && outer.type === "parenthesized_expression") break;
    if (outer.type === "expression_statement") break;
    if (outer.type === "binary_expression" && field(outer, "operator")?.text === "&&") break;
    part = outer;
  }
  return part;
}

function prefixed(file: SourceFile, part: Node, condition: string, joint: string): Edit[] {
  const isMixed = part.type === "binary_expression" && field(part, "operator")?.text === "||";
  const text = `${condition} ${joint} `;
  return isMixed
    ? [
        textEdit(file, part.startIndex, part.startIndex, `${text}(`),
        textEdit(file, part.endIndex, part.endIndex, ")"),
      ].map((edit) => ({ ...edit, together: "end" }))
    : [textEdit(file, part.startIndex, part.startIndex, text)];
}

/** `list[at].kind !== kind`, `!list[at].done`: what goes on until something is found. */
function isDenied(part: Node): boolean {
  const operator = part.type === "binary_expression" ? (field(part, "operator")?.text ?? "") : "";
  return part.type === "unary_expression" || /^(?:!==?|\|\|)$/.test(operator);
}

/** `lines[at].trim() !== ""`, `lines[at].length > 0`: an empty line ends it, and so does the end of the text. */
function isBlankAsked({ text }: Node): boolean {
  return /(?:!==?\s*(?:""|''|``)|\.length(?:\s*(?:>|!==?)\s*0)?|\.trim\(\))$/.test(text);
}

/** A loop that does something with the entries that it passes: it keeps, adds or writes them. */
function takesEntries({ loop, index }: RunningRead): boolean {
  const body = field(loop, "body");
  const statements = body?.type === "statement_block" ? body.namedChildren : body ? [body] : [];
  return statements.some(({ type, text }) => {
    const plain = text.replace(/;$/, "");
    const isMove = plain.startsWith(index) || plain === `++${index}` || plain === `--${index}`;
    return type !== "comment" && type !== "empty_statement" && !isMove;
  });
}

/** An outer loop, or another one of the function, that goes by the same place asks for its end. */
function isBoundedAround({ loop, index, list, isUpwards }: RunningRead): boolean {
  const word = (text: string) => text.replace(/[.$#]/g, "\\$&");
  const bound = isUpwards
    ? new RegExp(`(?<![\\w$.])${word(index)}\\s*<\\s*${word(list)}\\.length\\b`)
    : new RegExp(`(?<![\\w$.])${word(index)}\\s*(?:>=\\s*0|>\\s*-1)(?!\\w)`);
  let scope: Node | null = loop;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  return scope.descendantsOfType(LOOPS).some((other) => bound.test(field(other, "condition")?.text ?? ""));
}
