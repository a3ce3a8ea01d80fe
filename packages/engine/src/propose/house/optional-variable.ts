import { dataFilesOf, documentsOf } from "../../code/data-files.ts";
import type { Investigation } from "../../investigation.ts";

const REQUIRED = /\brequired\b|\bmust\b|\bmandatory\b|\bneeded\b|\bhas to\b/i;
const OPTIONAL =
  /\boptional(?:ly)?\b|\bunless\b|\b(?:if|when|where|while) (?:it is |this is )?(?:not set|unset|absent|missing|left out|empty|set)\b|\bnot set\b|\bby default\b|\bdefaults? (?:to|is)\b|\bdefault:|\(default\b|\bmay be (?:left out|empty|unset)\b|\bwithout it\b/i;
const TITLE_OPTIONAL =
  /\b(?:if|when) (?:it is )?(?:not set|unset|left out|missing)\b|\bdefault\b|\bunless set\b/i;

/**
 * Where the project's own documents say that a setting need not be set: its line says so, or the table in which it stands has
 * a column for it that is filled. Null where they say nothing, or that it is required.
 */
export function optionalVariable({ tree }: Investigation, name: string): string | null {
  // The name stands in the code that is repaired, which may have put anything there.
  const word = new RegExp(`(?<!\\w)${name.replace(/\W/g, "\\$&")}(?!\\w)`);
  for (const { path, text } of [...documentsOf(tree.directory), ...dataFilesOf(tree.directory)]) {
    const lines = text.split("\n");
    for (const [index, line] of lines.entries()) {
      if (!word.test(line)) continue;
      const said = line.replace(word, "");
      const isSaid = !REQUIRED.test(said) && (OPTIONAL.test(said) || isFilledColumn(lines, index));
      if (isSaid) return `${path}:${index + 1}`;
    }
  }
  return null;
}

/** `| name | meaning | if it is not set |`: whether the row of a table has something in such a column. */
function isFilledColumn(lines: readonly string[], index: number): boolean {
  const row = cellsOf(lines[index] ?? "");
  if (row.length < 2) return false;
  let top = index;
  while (top > 0 && cellsOf(lines[top - 1] ?? "").length > 1) top -= 1;
  const column = cellsOf(lines[top] ?? "").findIndex((cell) => TITLE_OPTIONAL.test(cell));
  const cell = row[column]?.replace(/[`*_\s-]+/g, "") ?? "";
  return top < index && column >= 0 && cell !== "";
}

/**
 * What the documents name as the value of a setting that is not set, as in a column of defaults or behind `defaults to`: its
 * text, empty where they say that there is none. Null where they name nothing, or not the same.
 */
export function documentedDefault({ tree }: Pick<Investigation, "tree">, name: string): string | null {
  const word = new RegExp(`(?<!\\w)${name.replace(/\W/g, "\\$&")}(?!\\w)`);
  const told = documentsOf(tree.directory).flatMap(({ text }) => {
    const lines = text.split("\n");
    return lines.flatMap((line, index) => (word.test(line) ? (defaultIn(lines, index) ?? []) : []));
  });
  const [only, ...others] = new Set(told);
  return only !== undefined && others.length === 0 ? only : null;
}

function defaultIn(lines: readonly string[], index: number): string | null {
  const line = lines[index] ?? "";
  const row = cellsOf(line);
  if (row.length > 1) {
    let top = index;
    while (top > 0 && cellsOf(lines[top - 1] ?? "").length > 1) top -= 1;
    const column = cellsOf(lines[top] ?? "").findIndex((cell) => /\bdefaults?\b/i.test(cell));
    const cell = column >= 0 && top < index ? row[column]?.trim() : undefined;
    return cell ? namedValue(cell) : null;
  }
  const said = /\bdefaults? (?:to|is)\s+(\S+)|\(default:?\s+([^)]+)\)|\bdefault:\s+(\S+)/i.exec(line);
  const value = said?.[1] ?? said?.[2] ?? said?.[3];
  return value ? namedValue(value.replace(/[.,;]$/, "")) : null;
}

/** `` `ops` `` and `ops`; empty for `none`, `-` and the like; null for words that name no value. */
function namedValue(cell: string): string | null {
  if (
    /^[-–—]$|^(?:none|nothing|empty|no|nobody|no one|not set|unset|no \w+)$/i.test(cell.replace(/[`*_]/g, ""))
  )
    return "";
  const quoted = /^`([^`]*)`$/.exec(cell)?.[1];
  if (quoted !== undefined) return quoted.replace(/^(["'])(.*)\1$/, "$2");
  return /^\S+$/.test(cell) ? cell : null;
}

function cellsOf(line: string): string[] {
  const trimmed = line.trim();
  return trimmed.startsWith("|") ? trimmed.replace(/^\||\|$/g, "").split("|") : [];
}
