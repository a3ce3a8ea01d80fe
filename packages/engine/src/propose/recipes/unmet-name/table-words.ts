import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Making, Word } from "./ledger.ts";
import { thingsNamed } from "./things.ts";

const TABLE =
  /\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?["`[]?(\w+)["`\]]?\s*\(([^;]*?)\)\s*(?:;|$|["'`])/gi;
const QUERY = /\bselect\s+(?!\*)([^;]*?)\s+from\s+["`[]?(\w+)/gi;
const NO_COLUMN = /^(?:primary|foreign|unique|check|constraint)$/i;

/** Tables and queries that are written as texts in a file, with their columns. */
export function tablesIn(file: SourceFile, texts: readonly Node[]): Making[] {
  return texts.flatMap((node) => {
    if (!/\b(?:create\s+table|select)\b/i.test(node.text)) return [];
    const making = (table: string, columns: readonly string[]): Making => {
      const things = thingsNamed([table]);
      const words = columns.map(
        (name): Word => ({ name, side: "made", file, node, things, value: null, whole: null }),
      );
      return { kind: "table", file, node, things, words, isOpen: false };
    };
    const made = [...node.text.matchAll(TABLE)].map(([, table = "", columns = ""]) =>
      making(
        table,
        topLevel(columns).flatMap((column) => {
          const name = /^\s*["`[]?(\w+)/.exec(column)?.[1];
          return name && !NO_COLUMN.test(name) ? [name] : [];
        }),
      ),
    );
    const asked = [...node.text.matchAll(QUERY)].map(([, columns = "", table = ""]) =>
      making(
        table,
        topLevel(columns).flatMap((column) => /(?:\bas\s+)?["`]?(\w+)["`]?\s*$/i.exec(column)?.[1] ?? []),
      ),
    );
    return [...made, ...asked].filter(({ words }) => words.length > 0);
  });
}

/** Parts between commas that stand in no parentheses. */
function topLevel(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const letter of text) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === "," && depth === 0) {
      parts.push(part);
      part = "";
    } else part += letter;
  }
  return [...parts, part];
}
