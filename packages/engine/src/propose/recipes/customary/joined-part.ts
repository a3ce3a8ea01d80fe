import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Absence, presence } from "./absence.ts";

/**
 * A part of a text that is put together with `+`, left out with the separator beside it: `first + " " + last` is `first`
 * where there is no last, without a blank at its end. Null where no separator stands beside it, or where words do.
 */
export function withoutSeparator(absence: Absence, whole: Node): Edit | null {
  const present = presence(absence);
  const sum = whole.parent;
  if (present === null || sum === null || !isPlus(sum)) return null;
  const isRight = field(sum, "right")?.id === whole.id;
  const separator = isRight ? before(sum) : after(sum);
  if (!separator || !isSeparator(separator)) return null;
  const [start, end] = isRight
    ? [separator.startIndex, whole.endIndex]
    : [whole.startIndex, separator.endIndex];
  const part = absence.file.text.slice(start, end);
  if (part.includes("\n")) return null;
  return textEdit(absence.file, start, end, `(${part} if ${present} else ${quoteOf(separator).repeat(2)})`);
}

/** `a + " "` of `(a + " ") + b`; a text at the beginning parts nothing. */
function before(sum: Node): Node | null {
  const left = field(sum, "left");
  return left && isPlus(left) ? field(left, "right") : null;
}

/** `" "` of `(a + " ") + b`, where something follows. */
function after(sum: Node): Node | null {
  const outer = sum.parent;
  const isFollowed = outer !== null && isPlus(outer) && field(outer, "left")?.id === sum.id;
  return isFollowed ? field(sum, "right") : null;
}

function isPlus(node: Node): boolean {
  return node.type === "binary_operator" && field(node, "operator")?.text === "+";
}

function isSeparator(node: Node): boolean {
  const text = plainString(node);
  return text !== null && /^[\s,;|/·–—-]+$/.test(text);
}

function quoteOf(text: Node): string {
  return text.text.endsWith("'") ? "'" : '"';
}
