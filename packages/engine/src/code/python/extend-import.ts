import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../code-index.ts";
import type { Edit } from "../edit.ts";
import { indentUnit } from "../indent.ts";
import { field } from "../nodes.ts";
import { lineStart, nextLineStart, textEdit } from "../text-edit.ts";

const DEFAULT_WIDTH = 88;

/** Adds a name to a `from … import …` statement; null when the statement has a form that cannot be extended safely. */
export function extendImport(file: SourceFile, statement: Node, name: string): Edit | null {
  const items = statement.childrenForFieldName("name");
  const last = items.at(-1);
  if (!last || statement.hasError) return null;
  const names = items.map(importedName);
  const place = sortedPlace(names, name);
  const isParenthesised = statement.children.some((child) => child.type === "(");
  if (isParenthesised && onePerLine(items)) return addLine(file, statement, items, place, name);
  const next = items[place];
  const edit = next
    ? textEdit(file, next.startIndex, next.startIndex, `${name}, `)
    : textEdit(file, last.endIndex, last.endIndex, `, ${name}`);
  if (isParenthesised) return edit;
  const line = file.text
    .slice(lineStart(file.text, last.startIndex), nextLineStart(file.text, last.endIndex))
    .trimEnd();
  const fits = line.length + name.length + 2 <= Math.max(DEFAULT_WIDTH, longestLine(file));
  // A comment on the line would end up in the middle of the brackets.
  return fits || line.includes("#") || line.includes("\\") ? edit : wrapped(file, items, place, name);
}

function importedName(item: Node): string {
  return (item.type === "aliased_import" ? field(item, "name")?.text : item.text) ?? "";
}

function onePerLine(items: readonly Node[]): boolean {
  const rows = new Set(items.map((item) => item.startPosition.row));
  const first = items[0];
  const opensOnOwnLine =
    first !== undefined && first.startPosition.row > (first.parent?.startPosition.row ?? 0);
  return opensOnOwnLine && rows.size === items.length;
}

function addLine(
  file: SourceFile,
  statement: Node,
  items: readonly Node[],
  place: number,
  name: string,
): Edit | null {
  const sample = items[0];
  const last = items.at(-1);
  if (!sample || !last) return null;
  const indent = file.text.slice(lineStart(file.text, sample.startIndex), sample.startIndex);
  const next = items[place];
  if (next) {
    const at = lineStart(file.text, next.startIndex);
    return textEdit(file, at, at, `${indent}${name},\n`);
  }
  const comma = statement.children.find((child) => child.type === "," && child.startIndex >= last.endIndex);
  if (comma) {
    const at = nextLineStart(file.text, comma.endIndex);
    return textEdit(file, at, at, `${indent}${name},\n`);
  }
  return textEdit(file, last.endIndex, last.endIndex, `,\n${indent}${name}`);
}

function wrapped(file: SourceFile, items: readonly Node[], place: number, name: string): Edit | null {
  const first = items[0];
  const last = items.at(-1);
  if (!first || !last) return null;
  const texts = items.map((item) => item.text);
  const unit = indentUnit(file);
  const lines = [...texts.slice(0, place), name, ...texts.slice(place)].map((text) => `${unit}${text},\n`);
  return textEdit(file, first.startIndex, last.endIndex, `(\n${lines.join("")})`);
}

/** Width of the longest line, which shows how wide this file may be. */
export function longestLine(file: SourceFile): number {
  return Math.min(120, Math.max(...file.text.split("\n").map((line) => line.trimEnd().length)));
}

type Order = (name: string) => string;

/** The orders in which people keep such lists: isort's (constants, classes, functions), by letter with and without case. */
const ORDERS: readonly Order[] = [
  (name) => `${/^[A-Z][A-Z0-9_]+$/.test(name) ? 0 : /^[A-Z]/.test(name) ? 1 : 2}${name.toLowerCase()}`,
  (name) => name.toLowerCase(),
  (name) => name,
];

/** Where a name goes in a list of names: by the order that the list has, at the end when it has none. */
export function sortedPlace(names: readonly string[], name: string): number {
  const order = ORDERS.find((key) =>
    names.every((item, index) => index === 0 || key(names[index - 1] ?? "") <= key(item)),
  );
  if (!order) return names.length;
  const place = names.findIndex((item) => order(item) > order(name));
  return place < 0 ? names.length : place;
}
