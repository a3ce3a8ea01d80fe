import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { indentOf, indentUnit, lineStart, lineWidth } from "./source-style.ts";

/** A change inside a call, by UTF-16 indexes of its file. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Text of a node with some parts replaced. */
export function textWith(file: SourceFile, node: Node, splices: readonly Splice[]): string {
  let text = "";
  let position = node.startIndex;
  for (const splice of splices.toSorted((a, b) => a.start - b.start)) {
    text += file.text.slice(position, splice.start) + splice.text;
    position = splice.end;
  }
  return text + file.text.slice(position, node.endIndex);
}

/**
 * Adds arguments at the end of a call in the layout that the call has: on its line, or on lines of their own. A call
 * that would grow too wide is laid out with one argument a line.
 */
export function addArguments(file: SourceFile, call: Node, added: readonly string[]): Splice | null {
  const list = field(call, "arguments");
  if (list?.type !== "argument_list") return null;
  const inside = list.namedChildren;
  const last = inside.at(-1);
  const close = list.endIndex - 1;
  if (!last) return { start: close, end: close, text: added.join(", ") };
  const isMultiLine = list.startPosition.row !== list.endPosition.row;
  const values = inside.filter((child) => child.type !== "comment");
  const lastValue = values.at(-1) ?? last;
  const separate = values.every(
    (value, index) => value.startPosition.row > (values[index - 1] ?? list).startPosition.row,
  );
  if (isMultiLine && separate && list.endPosition.row > lastValue.endPosition.row) {
    const tail = file.text.slice(lastValue.endIndex, close);
    const comma = /^\s*,/.test(tail);
    const indent = indentOf(file, lastValue);
    const after = Math.max(endOf(file, last), lastValue.endIndex + (comma ? tail.indexOf(",") + 1 : 0));
    const begin = added.map((argument) => `${file.lineEnding}${indent}${argument}`).join(",");
    if (comma) return { start: after, end: after, text: `${begin},` };
    // The comma belongs to the value, not behind its comment.
    const between = file.text.slice(lastValue.endIndex, after);
    return { start: lastValue.endIndex, end: after, text: `,${between}${begin}` };
  }
  const trailing = /^\s*,/.test(file.text.slice(lastValue.endIndex, close));
  const inline = `${trailing ? " " : ", "}${added.join(", ")}`;
  const end = trailing ? file.text.indexOf(",", lastValue.endIndex) + 1 : lastValue.endIndex;
  const width = end - lineStart(file.text, end) + inline.length + 2;
  if (isMultiLine || width <= lineWidth(file)) return { start: end, end, text: inline };
  const indent = indentOf(file, call);
  const texts = [...values.map((value) => value.text), ...added];
  const unit = indentUnit(file);
  const lines = texts.map((text) => `${file.lineEnding}${indent}${unit}${text},`).join("");
  return { start: list.startIndex + 1, end: close, text: `${lines}${file.lineEnding}${indent}` };
}

/** A comment's node takes the carriage return of its line with it. */
function endOf(file: SourceFile, node: Node): number {
  return file.text[node.endIndex - 1] === "\r" ? node.endIndex - 1 : node.endIndex;
}
