import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";

/** White space at the start of the line that a node begins on. */
export function indentOf(file: SourceFile, node: Node): string {
  const start = lineStart(file.text, node.startIndex);
  return /^[ \t]*/.exec(file.text.slice(start, node.startIndex))?.[0] ?? "";
}

export function lineStart(text: string, index: number): number {
  return text.lastIndexOf("\n", index - 1) + 1;
}

/** One level of indentation, as the file has it. */
export function indentUnit(file: SourceFile): string {
  for (const line of file.text.split(/\r?\n/)) {
    const found = /^(\t+|[ ]{2,})\S/.exec(line)?.[1];
    if (found) return found.startsWith("\t") ? "\t" : found.length % 4 === 0 ? "    " : found;
  }
  return "    ";
}

/** The quote that the file's strings mostly use. */
export function quoteOf(file: SourceFile): string {
  const single = file.text.split("'").length;
  const double = file.text.replaceAll('"""', "").split('"').length;
  return single > double ? "'" : '"';
}

/** Width that lines may have here: what the formatters allow, or what the file's author allows himself. */
export function lineWidth(file: SourceFile): number {
  const longest = file.text.split(/\r?\n/).reduce((width, line) => Math.max(width, line.length), 0);
  return Math.max(88, Math.min(longest, 120));
}

/** A string literal with plain characters in the file's quotes. */
export function literal(file: SourceFile, text: string, like: Node | null = null): string {
  const start = like?.type === "string" ? (like.firstChild?.text ?? "") : "";
  const own = /^[a-z]*(["'])$/i.exec(start)?.[1];
  // A text that holds quotes of the other kind says nothing about the author's habit.
  const quote =
    own && !like?.text.slice(start.length).includes(own === '"' ? "'" : '"') ? own : quoteOf(file);
  return quote + text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`) + quote;
}

/** Gives multi-line text the line endings of the file. */
export function withLineEndings(file: SourceFile, text: string): string {
  return file.lineEnding === "\n" ? text : text.replace(/\r?\n/g, file.lineEnding);
}

/** Whether nothing but white space stands before a node on its line. */
export function startsLine(file: SourceFile, node: Node): boolean {
  return file.text.slice(lineStart(file.text, node.startIndex), node.startIndex).trim() === "";
}

/** End of the line that a node ends on, without its ending. */
export function lineEnd(file: SourceFile, statement: Node): number {
  const end = file.text.indexOf("\n", statement.endIndex);
  if (end < 0) return file.text.length;
  return file.text[end - 1] === "\r" ? end - 1 : end;
}
