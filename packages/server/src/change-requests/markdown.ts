import { redactSource, redactText } from "@bugstack/event";

/**
 * Text that strangers wrote, made harmless for a change request. A forge's Markdown can mention people, close other
 * issues, load pictures and run HTML; a terminal reads control characters and text can be made to run backwards.
 */
export function plain(text: string, longest = 300): string {
  return cut(printable(redactText(text)).replace(/\s+/g, " ").trim(), longest)
    .replace(/[\\`*_{}[\]()<>#+!|~^$&]/g, "\\$&")
    .replace(/@/g, "@\u200b")
    .replace(/\b(https?|ftp|mailto|www)([:.])/gi, "$1\u200b$2")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-=])/, "\\$1");
}

/** Foreign text as inline code. */
export function code(text: string, longest = 200): string {
  return asCode(redactText(text), longest);
}

/** A path, a hash or the name of a test as inline code: only secrets of certain form are taken out. */
export function name(text: string, longest = 200): string {
  return asCode(redactSource(text), longest);
}

function asCode(text: string, longest: number): string {
  const inner = cut(printable(text).replace(/\s+/g, " ").trim(), longest);
  if (inner === "") return "(none)";
  const fence = "`".repeat(longestRun(inner) + 1);
  const pad = inner.startsWith("`") || inner.endsWith("`") ? " " : "";
  // A pipe would end the cell of a table even within code.
  return `${fence}${pad}${inner.replaceAll("|", "\\|")}${pad}${fence}`;
}

/** Foreign text as a fenced block; what is too long loses its middle. */
export function block(text: string, options: { language?: string; longest?: number } = {}): string {
  const clean = middleCut(printable(redactText(text)).replace(/\s+$/, ""), options.longest ?? 3_000);
  const fence = "`".repeat(Math.max(3, longestRun(clean) + 1));
  return `${fence}${options.language ?? "text"}\n${clean}\n${fence}`;
}

/** Without control characters (line breaks and tabs stay), escape sequences, and marks that reorder or hide text. */
export function printable(text: string): string {
  return (
    text
      .replace(ESCAPE_SEQUENCE, "")
      .replace(/\r\n?/g, "\n")
      // Nobody but us writes our markers.
      .replace(/(bugstack-(?:run|revert|comment)):/gi, "$1 :")
      .replace(HIDDEN, "")
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
const ESCAPE_SEQUENCE = /\u001b\[[0-9;?]*[ -/]*[@-~]/g;
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

function middleCut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const half = Math.floor((longest - 60) / 2);
  return `${text.slice(0, half)}\n… ${text.length - 2 * half} characters left out …\n${text.slice(-half)}`;
}
