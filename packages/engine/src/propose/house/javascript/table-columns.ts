import type { CodeIndex } from "../../../code/code-index.ts";
import { dataFilesOf } from "../../../code/data-files.ts";
import { insideOf, partsOf } from "./foreign-keys.ts";

const MOST_FILES = 60;
const NAME = String.raw`["'\`\[]?(?:\w+\.)?(\w+)["'\`\]]?`;
const NO_COLUMN = /^(?:constraint|primary|foreign|unique|check|exclude|key|index|like|fulltext)\b/i;

/** The columns of a table, by the statements of SQL and the schema builders of the project; null where none makes it. */
export function columnsOfTable(
  code: CodeIndex,
  directory: string,
  table: string,
): ReadonlySet<string> | null {
  const sources = [
    ...new Set(
      ["create table", "CREATE TABLE", "createTable", "alterTable"].flatMap((text) => code.mentions(text)),
    ),
  ]
    .slice(0, MOST_FILES)
    .flatMap((path) => (code.file(path)?.isTest === false ? (code.file(path)?.text ?? []) : []));
  const data = dataFilesOf(directory).filter(({ path }) => /\.sql$/i.test(path));
  const texts = [...sources, ...data.map(({ text }) => text)];
  const found = new Set(texts.flatMap((text) => [...declaredIn(text, table), ...builtIn(text, table)]));
  if (found.size === 0) return null;
  const added = new RegExp(
    String.raw`alter\s+table\s+(?:only\s+)?["'\`]?${table}["'\`]?\s+add\s+(?:column\s+)?(?:if\s+not\s+exists\s+)?${NAME}`,
    "gi",
  );
  const renamed = new RegExp(
    String.raw`alter\s+table\s+["'\`]?${table}["'\`]?\s+rename\s+(?:column\s+)?${NAME}\s+to\s+${NAME}`,
    "gi",
  );
  for (const text of texts) {
    for (const [, name] of text.matchAll(added)) if (name) found.add(name);
    for (const [, from, to] of text.matchAll(renamed)) {
      if (from) found.delete(from);
      if (to) found.add(to);
    }
  }
  return found;
}

function declaredIn(text: string, table: string): string[] {
  const made = new RegExp(
    String.raw`create\s+table\s+(?:if\s+not\s+exists\s+)?["'\`\[]?(?:\w+\.)?${table}["'\`\]]?\s*\(`,
    "gi",
  );
  return [...text.matchAll(made)].flatMap((match) =>
    partsOf(insideOf(text, match.index + match[0].length)).flatMap((part) => {
      const plain = part.replace(/--.*$/gm, "").trim();
      const name = new RegExp(`^${NAME}\\s`).exec(`${plain} `)?.[1];
      return name && !NO_COLUMN.test(plain) ? name : [];
    }),
  );
}

/** `createTable("parts", (t) => { t.integer("unit_price"); })` of Knex and of what is written like it. */
function builtIn(text: string, table: string): string[] {
  const made = new RegExp(String.raw`(?:createTable|alterTable|table)\(\s*["'\`]${table}["'\`]`, "g");
  return [...text.matchAll(made)].flatMap((match) => {
    const open = text.indexOf("(", match.index);
    const body = insideOf(text, open + 1);
    const typed = [...body.matchAll(/\.(\w+)\(\s*["'`](\w+)["'`]/g)];
    return typed.flatMap(([, type, name]) =>
      name && !/^(?:table|references|inTable|on|index|unique|dropColumn|foreign|primary)$/.test(type ?? "")
        ? name
        : [],
    );
  });
}

/** A query as it is written. */
export interface Query {
  readonly tables: readonly string[];
  /** What it selects, by the name that a row has it under, with the text of each; null for `*`. */
  readonly selected: ReadonlyMap<string, string> | null;
}

/** Reads `select id, unit_price as "unitPrice" from parts`; null for other statements and for what cannot be told. */
export function readQuery(text: string): Query | null {
  const plain = text.replace(/--.*$/gm, " ").replace(/\s+/g, " ");
  const select = /^\s*select (?:distinct )?(.*?) from (.*)$/i.exec(plain);
  const list = select?.[1];
  const rest = select?.[2];
  if (list === undefined || rest === undefined || /\bunion\b/i.test(plain)) return null;
  const tables = [...` from ${rest}`.matchAll(/\b(?:from|join) ["'`[]?(?:\w+\.)?(\w+)["'`\]]?/gi)].flatMap(
    ([, name]) => name ?? [],
  );
  if (tables.length === 0) return null;
  const items = partsOf(list).map((item) => item.trim());
  if (items.some((item) => /(?:^|\.)\*$/.test(item))) return { tables, selected: null };
  const selected = new Map<string, string>();
  for (const item of items) {
    const name =
      /\bas ["'`[]?(\w+)["'`\]]?$/i.exec(item)?.[1] ?? /(?:^|\.)["'`[]?(\w+)["'`\]]?$/.exec(item)?.[1];
    if (name === undefined) return null;
    selected.set(name, item);
  }
  return { tables, selected };
}
