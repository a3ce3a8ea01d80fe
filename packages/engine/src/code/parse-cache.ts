import { Parser, type Tree } from "web-tree-sitter";
import type { Language, SourceFile } from "./code-index.ts";
import { type Grammars, languageOf } from "./languages.ts";
import { isTestPath } from "./list-sources.ts";
import { decodeSource, readSource, type SourceText } from "./source-text.ts";

/** Reads and parses the files of a tree once each, within fixed limits. */
export interface ParseCache {
  /** Null for a file that cannot be read, is binary, or exceeds the limits. */
  file(path: string): SourceFile | null;
  /** Whether the bytes of a file contain this text, without parsing it. */
  mentions(path: string, text: string): boolean;
  /** The names of ASCII that a file holds as whole words, without parsing it. */
  words(path: string): ReadonlySet<string>;
  dispose(): void;
}

/**
 * A parse tree takes some 25 times its text and lives until `dispose`, because nodes point into it:
 * 32 MB of source is about 800 MB.
 */
const PARSED_BYTES = 32 * 1024 * 1024;
/** Raw bytes kept for searching; beyond it files are read again. */
const KEPT_BYTES = 64 * 1024 * 1024;
const PARSE_MILLISECONDS = 3_000;

const GENERATED_MARK = /@generated\b|\bDO NOT EDIT\b/;

export function createParseCache(directory: string, grammars: Grammars, checkTime: () => void): ParseCache {
  const files = new Map<string, SourceFile | null>();
  const kept = new Map<string, Uint8Array>();
  let keptBytes = 0;
  let parsedBytes = 0;
  let disposed = false;

  function bytesOf(path: string): Uint8Array | null {
    const known = kept.get(path) ?? files.get(path)?.bytes;
    if (known) return known;
    const bytes = readSource(directory, path);
    if (bytes && keptBytes + bytes.length <= KEPT_BYTES) {
      kept.set(path, bytes);
      keptBytes += bytes.length;
    }
    return bytes;
  }

  function load(path: string): SourceFile | null {
    const language = languageOf(path);
    const bytes = language && bytesOf(path);
    if (!bytes || parsedBytes + bytes.length > PARSED_BYTES) return null;
    const source = decodeSource(bytes);
    if (!source || GENERATED_MARK.test(source.text.slice(0, 1_000)) || isMinified(source.text)) return null;
    const tree = parse(source.text, language, grammars);
    if (!tree) return null;
    parsedBytes += bytes.length;
    return sourceFile(path, language, source, tree);
  }

  return {
    file(path) {
      if (disposed) throw new Error("The code index has been disposed of");
      const known = files.get(path);
      if (known !== undefined) return known;
      checkTime();
      const file = load(path);
      files.set(path, file);
      return file;
    },
    mentions(path, text) {
      checkTime();
      const bytes = bytesOf(path);
      return bytes !== null && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text);
    },
    words(path) {
      checkTime();
      const bytes = bytesOf(path);
      if (bytes === null) return new Set();
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
      return new Set(text.match(/[A-Za-z_$][\w$]*/g));
    },
    dispose() {
      disposed = true;
      for (const file of files.values()) file?.tree.delete();
      files.clear();
      kept.clear();
    },
  };
}

function sourceFile(path: string, language: Language, source: SourceText, tree: Tree): SourceFile {
  return {
    path,
    language,
    bytes: source.bytes,
    text: source.text,
    tree,
    isTest: isTestPath(path),
    byteOffset: source.byteOffset,
    lineEnding: source.lineEnding,
  };
}

/** Parses within a time limit, because a hostile file can make the parser slow; null when the limit is passed. */
function parse(text: string, language: Language, grammars: Grammars): Tree | null {
  const parser = new Parser();
  try {
    parser.setLanguage(grammars[language]);
    const deadline = performance.now() + PARSE_MILLISECONDS;
    return parser.parse(text, null, { progressCallback: () => performance.now() > deadline });
  } finally {
    parser.delete();
  }
}

/** Lines of a kilobyte and more on average are written by a machine. */
function isMinified(text: string): boolean {
  if (text.length < 5_000) return false;
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return text.length / lines > 1_000;
}
