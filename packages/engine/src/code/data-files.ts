import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { decodeSource, readSource } from "./source-text.ts";

/** Data and settings whose names mean something to code. */
const KINDS = /\.(?:json|ya?ml|toml|ini|cfg|conf|csv|tsv|sql|env\.example)$/i;
/** Whatever a program may be given to read. */
const READABLE =
  /\.(?:json|jsonl|ndjson|geojson|ya?ml|toml|ini|cfg|conf|csv|tsv|psv|sql|xml|rss|atom|gpx|svg|html?|txt|log|md|ics|vcf|srt|vtt|po|dat|properties)$/i;
/** What is no text, or text that no program of a project is given to read. */
const NEVER_READ =
  /(?:^[^.]+|\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|sh|css|s[ac]ss|less|map|lock|vue|svelte|example|sample|png|jpe?g|gif|webp|ico|pdf|zip|gz|tgz|br|woff2?|ttf|eot|mp[34]|wav|db|sqlite3?|wasm|node|exe|so|dll|bin|pem|key|crt))$/i;
const DOCUMENTS =
  /^(?:readme|license|licence|changelog|changes|history|news|contributing|notice|authors|security|todo)\b/i;
const FOREIGN = /^\.|^(?:node_modules|site-packages|dist|build|venv|__pycache__|vendor|package-lock\.json)$/;
const MOST = { files: 80, folders: 400, depth: 8, bytes: 200_000 } as const;

/** A file of data or settings, as text. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

const known = new Map<string, readonly DataFile[]>();

/** Data and settings that stand in a tree beside its code, within limits; links are not followed. */
export function dataFilesOf(directory: string): readonly DataFile[] {
  const kept = known.get(directory);
  if (kept) return kept;
  const found = filesOf(directory, (name) => KINDS.test(name));
  // One investigation asks several times; another tree is another error.
  known.clear();
  known.set(directory, found);
  return found;
}

/** Files of a tree that a program may be given to read, texts for people left out; as `dataFilesOf`. */
export function readableFilesOf(directory: string): readonly DataFile[] {
  return filesOf(directory, (name) => READABLE.test(name) && !DOCUMENTS.test(name));
}

/** Files of kinds that only the project knows, `lunch.menu`, as far as they are text; as `dataFilesOf`. */
export function filesOfOwnKinds(directory: string): readonly DataFile[] {
  const isOwn = (name: string) => !READABLE.test(name) && !NEVER_READ.test(name) && !DOCUMENTS.test(name);
  return filesOf(directory, isOwn).filter(({ text }) => !text.includes("\0"));
}

const documents = new Map<string, readonly DataFile[]>();

/** Texts for people about a project: README and whatever else is written in Markdown or reStructuredText; as `dataFilesOf`. */
export function documentsOf(directory: string): readonly DataFile[] {
  const kept = documents.get(directory);
  if (kept) return kept;
  const found = filesOf(
    directory,
    (name) => /\.(?:md|markdown|rst)$/i.test(name) && !/^(?:licen[cs]e|changelog)\b/i.test(name),
  );
  documents.clear();
  documents.set(directory, found);
  return found;
}

function filesOf(directory: string, isWanted: (name: string) => boolean): readonly DataFile[] {
  const found: DataFile[] = [];
  const pending = [{ path: "", depth: 0 }];
  let folders: number = MOST.folders;
  for (let next = pending.shift(); next && folders > 0 && found.length < MOST.files; next = pending.shift()) {
    folders -= 1;
    for (const entry of entriesOf(join(directory, next.path))) {
      if (FOREIGN.test(entry.name)) continue;
      const path = next.path === "" ? entry.name : `${next.path}/${entry.name}`;
      if (entry.isDirectory() && next.depth < MOST.depth) pending.push({ path, depth: next.depth + 1 });
      if (!entry.isFile() || !isWanted(entry.name) || found.length >= MOST.files) continue;
      const bytes = readSource(directory, path);
      const text = bytes && bytes.length <= MOST.bytes ? decodeSource(bytes)?.text : null;
      if (text != null) found.push({ path, text });
    }
  }
  return found;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Names that a data file gives to values: keys, columns of a header, names in a query. */
export function namesIn({ path, text }: DataFile): string[] {
  const names = (pattern: RegExp, from = text) => [...from.matchAll(pattern)].map((match) => match[1] ?? "");
  if (/\.json$/i.test(path)) return names(/"([\w.-]+)"\s*:/g);
  if (/\.[ct]sv$/i.test(path))
    return (text.split("\n")[0] ?? "").split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, ""));
  if (/\.sql$/i.test(path)) return names(/\b([a-z_]\w+)\b/gi);
  return names(/^\s*(?:-\s+)?["']?([\w.-]+)["']?\s*[:=]/gm);
}
