import type { CodeIndex, FunctionSymbol, SourceFile } from "../../code/code-index.ts";
import { type DataFile, documentsOf } from "../../code/data-files.ts";
import { docstringOf } from "./said-failure.ts";

/** What the repository's documents say of a key. */
export interface DocumentedKey {
  /** Whether it may be left out; null where only its meaning is told. */
  readonly isOptional: boolean | null;
  /** What stands for it then, as an expression of Python; null where that is not told. */
  readonly standIn: string | null;
  /** `docs/api.md:7` */
  readonly place: string;
}

interface Row {
  readonly key: string;
  readonly text: string;
  /** Cells by the heading of their column, in lower case; empty for items of a list. */
  readonly cells: ReadonlyMap<string, string>;
  readonly line: number;
}

/**
 * What documents and the docstrings near by say of a key that is read from data. A table or a list speaks of the data only
 * where it tells of other keys that the same file reads. Null where nothing is said, or where places disagree.
 */
export function documentedKey(
  code: CodeIndex,
  directory: string,
  key: string,
  near: { readonly file: SourceFile; readonly symbols: readonly FunctionSymbol[] },
): DocumentedKey | null {
  const told: readonly DataFile[] = [
    ...near.symbols.map(({ path, node }) => ({ path, text: docstringOf(node) })),
    ...documentsOf(directory).filter(({ text }) => text.includes(key)),
  ];
  const found = told.flatMap(({ path, text }) =>
    groupsIn(text)
      .filter((rows) => isAboutData(rows, key, near.file))
      .flatMap((rows) => rows.filter((row) => row.key === key))
      .map((row) => ({ ...saidIn(row), place: code.file(path) ? path : `${path}:${row.line}` })),
  );
  const said = found.filter(({ isOptional, standIn }) => isOptional !== null || standIn !== null);
  const [first] = said;
  const agree = said.every(
    ({ isOptional, standIn }) => isOptional === first?.isOptional && standIn === first?.standIn,
  );
  return first && agree ? first : null;
}

function isAboutData(rows: readonly Row[], key: string, { text }: SourceFile): boolean {
  const others = rows.filter((row) => row.key !== key);
  return (
    others.length === 0 ||
    others.some((row) => text.includes(`"${row.key}"`) || text.includes(`'${row.key}'`))
  );
}

const NAME = "[`\"'*]*([A-Za-z_][\\w.-]*)[`\"'*]*";
const ITEM = new RegExp(`^\\s*(?:[-*+]\\s+|:param\\s+)?${NAME}\\s*(?:[:(,–—]|-\\s)(.*)$`);

/** Rows of tables, and items of lists, each with what stands together. */
function groupsIn(text: string): Row[][] {
  const groups: Row[][] = [];
  let group: Row[] = [];
  let headings: string[] | null = null;
  const close = () => {
    if (group.length > 0) groups.push(group);
    group = [];
    headings = null;
  };
  for (const [index, line] of text.slice(0, MOST).split(/\r?\n/).entries()) {
    if (line.length > LONGEST) continue;
    const cells = cellsOf(line);
    if (cells) {
      if (cells.every((cell) => /^:?-+:?$/.test(cell))) continue;
      if (headings === null) {
        if (group.length > 0) close();
        headings = cells.map((cell) => cell.toLowerCase());
        continue;
      }
      const name = new RegExp(`^${NAME}$`).exec(cells[0] ?? "")?.[1];
      const named = headings.flatMap((heading, at): [string, string][] => [[heading, cells[at] ?? ""]]);
      if (name)
        group.push({ key: name, text: cells.slice(1).join(" | "), cells: new Map(named), line: index + 1 });
      continue;
    }
    if (headings !== null) close();
    const [, key, rest] = ITEM.exec(line) ?? [];
    if (key && rest !== undefined) group.push({ key, text: `(${rest}`, cells: new Map(), line: index + 1 });
    else if (/^\s*$|^#/.test(line)) close();
  }
  close();
  return groups;
}

const MOST = 100_000;
const LONGEST = 500;

function cellsOf(line: string): string[] | null {
  const row = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
  return row === undefined ? null : row.split("|").map((cell) => cell.trim());
}

const LEFT_OUT =
  "(?:(?:it )?(?:is )?(?:left out|omitted|absent|missing|unset)|(?:it )?(?:is )?not (?:given|set|sent|present|provided|specified))";
const VALUE = "(`[^`]+`|\"[^\"]*\"|'[^']*'|-?\\d+(?:\\.\\d+)?(?![\\w.])|(?:an )?empty list|\\[\\])";
const STANDS_IN: readonly RegExp[] = [
  new RegExp(`\\bdefault(?:s to|ing to|s?(?: value)?(?: is)?)?\\s*[:=]?\\s*${VALUE}`, "i"),
  new RegExp(`${VALUE}[,;]?\\s+(?:when|if|where)\\s+${LEFT_OUT}`, "i"),
  new RegExp(
    `\\b(?:when|if|where)\\s+${LEFT_OUT},?\\s*(?:then|it is|it means|is|means|counts as|taken as)?\\s*${VALUE}`,
    "i",
  ),
];

function saidIn({ text, cells }: Row): { isOptional: boolean | null; standIn: string | null } {
  const cell = (heading: RegExp) => [...cells].find(([name]) => heading.test(name))?.[1] ?? null;
  const own = cell(/^default/);
  const written = own !== null && new RegExp(`^${VALUE}$`).test(own) ? own : null;
  const standIn = expressionOf(
    written ?? STANDS_IN.map((form) => form.exec(text)?.[1]).find((value) => value !== undefined) ?? null,
  );
  return {
    isOptional:
      standIn !== null || isOptionalBy(text, cell(/^(?:required|mandatory)\W*$/), cell(/^optional\W*$/)),
    standIn,
  };
}

function isOptionalBy(text: string, required: string | null, optional: string | null): true | null {
  if (required !== null) return /^(?:no|false|n|optional|-|–|✗|❌)$/i.test(required) ? true : null;
  if (optional !== null) return /^(?:yes|true|y|x|✓|✔|✅)$/i.test(optional) ? true : null;
  const isSaid =
    /\boptional\b|\bnot required\b|\bneed not be (?:given|sent)\b|\b(?:may|can) be (?:left out|omitted|absent|missing)\b/i;
  return isSaid.test(text) && !/\bnot optional\b|\b(?:may|can)not be\b/i.test(text) ? true : null;
}

/** `"none"`, 0 or `eur` as Python writes it; null for what cannot be told to be a value. */
function expressionOf(said: string | null): string | null {
  if (said === null) return null;
  const plain = said.replace(/^`|`$/g, "");
  if (/^(?:an )?empty list$|^\[\s*\]$/i.test(plain)) return "[]";
  const text = /^(["'])([^"'\\]*)\1$/.exec(plain)?.[2];
  if (text !== undefined) return `"${text}"`;
  if (/^-?\d+(?:\.\d+)?$/.test(plain)) return plain;
  if (/^(?:true|false)$/i.test(plain)) return /^t/i.test(plain) ? "True" : "False";
  if (/^(?:None|null)$/.test(plain)) return "None";
  // `none` may be a word or nothing.
  return /^(?!none$)[a-z][a-z\d]*(?:[-_][a-z\d]+)*$/i.test(plain) && said.startsWith("`")
    ? `"${plain}"`
    : null;
}
