import type { CodeIndex } from "../../../code/code-index.ts";
import { dataFilesOf } from "../../../code/data-files.ts";

/** `borrowed_by integer references members` of the table `tools`. */
export interface ForeignKey {
  readonly table: string;
  readonly column: string;
  readonly references: string;
}

const MOST_FILES = 40;
const NAME = String.raw`["'\`\[]?(?:\w+\.)?(\w+)["'\`\]]?`;

/** The foreign keys that statements of SQL in the project's code and data declare. */
export function foreignKeysOf(code: CodeIndex, directory: string): ForeignKey[] {
  const sources = [...new Set([...code.mentions("create table"), ...code.mentions("CREATE TABLE")])]
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path)?.text ?? []);
  const data = dataFilesOf(directory)
    .filter(({ path }) => /\.sql$/i.test(path))
    .map(({ text }) => text);
  return [...sources, ...data].flatMap(keysIn);
}

function keysIn(text: string): ForeignKey[] {
  const tables = new RegExp(String.raw`create\s+table\s+(?:if\s+not\s+exists\s+)?${NAME}\s*\(`, "gi");
  return [...text.matchAll(tables)].flatMap((match) => {
    const body = insideOf(text, match.index + match[0].length);
    const table = match[1] ?? "";
    return partsOf(body).flatMap((part): ForeignKey[] => {
      const whole = new RegExp(
        String.raw`foreign\s+key\s*\(\s*${NAME}\s*\)\s*references\s+${NAME}`,
        "i",
      ).exec(part);
      const own = new RegExp(String.raw`^\s*${NAME}\s[^,]*?\breferences\s+${NAME}`, "is").exec(part);
      const found = whole ?? own;
      const [, column, references] = found ?? [];
      return column && references ? [{ table, column, references }] : [];
    });
  });
}

/** The text up to the bracket that closes the one in front of `start`. */
export function insideOf(text: string, start: number): string {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "(") depth += 1;
    else if (text[at] === ")") depth -= 1;
    if (depth === 0) return text.slice(start, at);
  }
  return text.slice(start);
}

/** Parts between the commas that stand in no brackets. */
export function partsOf(body: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const sign of body) {
    if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    if (sign === "," && depth === 0) {
      parts.push(part);
      part = "";
    } else part += sign;
  }
  return [...parts, part];
}
