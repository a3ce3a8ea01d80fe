import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Investigation } from "../../../investigation.ts";

const DATA =
  /\.(?:json|jsonc|json5|sql|prisma|ya?ml|csv|graphql|gql|toml|md)$|(?:^|\/)\.env\.(?:example|sample|template)$/;
const SKIPPED =
  /^(?:node_modules|\.git|dist|build|coverage|vendor|\.next|out)$|^(?:package-lock|npm-shrinkwrap)\.json$/;
const MOST_FILES = 200;
const MOST_BYTES = 200_000;
const DEEPEST = 8;

const words = new WeakMap<Investigation, ReadonlyMap<string, number>>();

/**
 * How often each name stands in the files of the tree that are no code: settings, fixtures, schemas, documents. Read as
 * bytes; links are not followed.
 */
export function dataWords(investigation: Investigation): ReadonlyMap<string, number> {
  const known = words.get(investigation);
  if (known) return known;
  const counts = new Map<string, number>();
  let left = MOST_FILES;
  const visit = (folder: string, depth: number): void => {
    for (const entry of entriesOf(folder)) {
      if (left === 0 || SKIPPED.test(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < DEEPEST) visit(path, depth + 1);
      if (!entry.isFile() || !DATA.test(entry.name)) continue;
      left -= 1;
      for (const [word] of textOf(path).matchAll(/[A-Za-z_$][\w$]*(?:[-.][A-Za-z][\w$]*)*/g))
        for (const part of new Set([word, ...word.split(/[-.]/)]))
          counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  };
  visit(investigation.tree.directory, 0);
  words.set(investigation, counts);
  return counts;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // A folder that may not be read holds no evidence.
  }
}

function textOf(path: string): string {
  try {
    const text = lstatSync(path).size > MOST_BYTES ? "" : readFileSync(path, "utf8");
    // Prose has every word; names stand in its code.
    return path.endsWith(".md") ? (text.match(/```[\s\S]*?```|`[^`\n]+`/g) ?? []).join("\n") : text;
  } catch {
    return "";
  }
}

/**
 * Places in the code where a property, a key or a text has exactly this name, tests and types included. Imports and
 * variables of that name are other things.
 */
export function usesInCode(
  { code }: Investigation,
  name: string,
): { readonly path: string; readonly index: number }[] {
  const word = name.replace(/[^\w]/g, "\\$&");
  const pattern = new RegExp(
    `(?:(?<=\\.)|(?<=(["'\`]))(?=${word}\\1)|(?<=[{,]\\s*)|(?<=^\\s*(?:readonly )?)(?=${word}\\??\\s*:))${word}(?![\\w$])`,
    "gm",
  );
  return code
    .mentions(name)
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .flatMap((path) => {
      const text = code.file(path)?.text ?? "";
      return [...text.matchAll(pattern)]
        .filter(({ index }) => !isImport(text, index))
        .map(({ index }) => ({ path, index }));
    });
}

function isImport(text: string, index: number): boolean {
  const start = text.lastIndexOf("\n", index) + 1;
  const end = text.indexOf("\n", index);
  const line = text.slice(start, end < 0 ? text.length : end);
  return /^\s*(?:import\b|export\s*\{|module\.exports\b)|\brequire\(/.test(line);
}
