import { dataFilesOf } from "../../../code/data-files.ts";
import type { Investigation } from "../../../investigation.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { isOfLanguage } from "./language-names.ts";
import type { Ledger, Word } from "./ledger.ts";
import { readOfRecord } from "./record.ts";
import { kindsBorne, type Use, useOf } from "./use.ts";

/** A part of a record in a file of data. */
interface Part {
  readonly name: string;
  readonly kind: Use;
}

/** What tools read, and no program. */
const MANIFEST = /(?:^|\/)(?:package|package-lock|tsconfig[\w.-]*|jsconfig|biome|composer|pyproject)\.json$/;
const MOST_RECORDS = 400;

/**
 * The name that the project's own data have for what is read: the record has other parts that are read of it, or only this
 * one that nobody reads. Null where the data have the name that is read, or several could be it.
 */
export function nameInData(
  { tree }: Investigation,
  ledger: Ledger,
  word: Word,
): { name: string; path: string } | null {
  const read = readOfRecord(ledger, word);
  const use = useOf(word);
  if (use === "function" || isOfLanguage(word)) return null;
  for (const { path, text } of dataFilesOf(tree.directory)) {
    if (MANIFEST.test(path)) continue;
    const records = /\.json$/i.test(path)
      ? recordsOfJson(text)
      : /\.[ct]sv$/i.test(path)
        ? recordsOfTable(text)
        : [];
    if (records.some((parts) => parts.some(({ name }) => name === word.name))) return null;
    const known = records.filter((parts) => read.size === 0 || parts.some(({ name }) => read.has(name)));
    const free = known.flatMap((parts) =>
      parts.filter(
        ({ name, kind }) =>
          !(ledger.readsOf.get(name) ?? []).some(({ file }) => !file.isTest) && kindsBorne(use, kind),
      ),
    );
    const names = [...new Set(free.map(({ name }) => name))];
    const likely = likelyName(word.name, names);
    const [only, ...others] = names;
    if (only !== undefined && others.length === 0 && (read.size > 0 || use !== "any"))
      return { name: only, path };
    if (likely && likely.by !== "overlap") return { name: likely.name, path };
  }
  return null;
}

function recordsOfJson(text: string): Part[][] {
  const found: Part[][] = [];
  const visit = (value: unknown): void => {
    if (found.length >= MOST_RECORDS || typeof value !== "object" || value === null) return;
    if (!Array.isArray(value))
      found.push(Object.entries(value).map(([name, part]) => ({ name, kind: kindOf(part) })));
    for (const inner of Object.values(value)) visit(inner);
  };
  try {
    visit(JSON.parse(text));
  } catch {
    return []; // What is no JSON has no names to tell.
  }
  return found;
}

function kindOf(value: unknown): Use {
  if (Array.isArray(value)) return "list";
  if (typeof value === "object" && value !== null) return "record";
  if (value === null) return "any";
  return typeof value === "number" ? "number" : typeof value === "string" ? "text" : "truth";
}

function recordsOfTable(text: string): Part[][] {
  const [header = "", first = ""] = text.split(/\r?\n/);
  const mark = [",", ";", "\t"].find((one) => header.includes(one)) ?? ",";
  const cells = first.split(mark);
  const parts = header.split(mark).map((cell, at): Part => {
    const isNumber = /^\s*"?-?\d+(?:\.\d+)?"?\s*$/.test(cells[at] ?? "");
    return { name: cell.trim().replace(/^"|"$/g, ""), kind: isNumber ? "number" : "text" };
  });
  return [parts];
}
