import type { CapturedValue, Frame } from "@bugstack/event";

/** The line that failed, as an explanation sees it. */
export interface FailingLine {
  /** Source text of the line, trimmed; empty when unknown. */
  readonly statement: string;
  /** The part of it that the interpreter marked, where it did. */
  readonly marked: string | null;
  readonly locals: Readonly<Record<string, CapturedValue>> | null;
}

export const UNKNOWN_LINE: FailingLine = { statement: "", marked: null, locals: null };

/** @param text the line in the tree, for frames that come without source text. */
export function failingLine(frame: Frame | null, text: string | null): FailingLine {
  const source = frame?.contextLine ?? text ?? "";
  return {
    statement: source.trim().slice(0, 500),
    marked: frame && markedText(frame),
    locals: frame?.locals ?? null,
  };
}

/** The text between the carets of CPython 3.11 and later. Columns count UTF-8 bytes of the line as it was sent. */
function markedText(frame: Frame): string | null {
  const { contextLine, column, endColumn, line, endLine } = frame;
  if (contextLine === null || column === null || endColumn === null || column < 1) return null;
  if (endLine !== null && endLine !== line) return null;
  const bytes = Buffer.from(contextLine);
  if (endColumn - 1 > bytes.length || endColumn <= column) return null;
  return (
    bytes
      .subarray(column - 1, endColumn - 1)
      .toString()
      .trim() || null
  );
}

const CLOSING: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
const LONGEST_EXPRESSION = 80;

/**
 * The expression that stands directly before `suffix` in the failing line: `order.customer` before `.email`. Where
 * there are several, the marked one, then the one whose variable is known to be empty, then the last one.
 */
export function receiverBefore(line: FailingLine, suffix: RegExp): string | null {
  for (const text of [line.marked, line.statement]) {
    if (!text) continue;
    const places = [...text.matchAll(new RegExp(suffix.source, "g"))].map((found) => found.index);
    const found = places.map((end) => postfixExpression(text, end)).filter((expression) => expression !== "");
    const empty = found.find((expression) => line.locals && line.locals[expression] === null);
    const best = empty ?? found.at(-1);
    if (best) return best;
  }
  return null;
}

/** Walks back over names, dots and balanced brackets. */
function postfixExpression(text: string, end: number): string {
  const open: string[] = [];
  let start = end;
  while (start > 0) {
    const character = text[start - 1] ?? "";
    const opening = CLOSING[character];
    if (opening !== undefined) open.push(opening);
    else if (open.length > 0) {
      if (character === open.at(-1)) open.pop();
    } else if (!/[\p{L}\p{N}_$.?!]/u.test(character)) break;
    start--;
  }
  const expression = open.length === 0 ? text.slice(start, end).replace(/^[.?!]+/, "") : "";
  return expression.length <= LONGEST_EXPRESSION ? expression : "";
}

/** Text from outside, cut to what a sentence bears. */
export function quoted(text: string | undefined, most = 60): string {
  const plain = (text ?? "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replaceAll("`", "'")
    .trim();
  return `\`${plain.length > most ? `${plain.slice(0, most - 1)}…` : plain}\``;
}

/** Escapes a name for use inside a regular expression. */
export function literally(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
