import { SourceMap } from "node:module";

/** A place in generated code; lines and columns count from 1, as in frames. */
export interface GeneratedPlace {
  readonly line: number;
  readonly column: number;
}

/** Where generated code comes from. */
export interface OriginalPlace {
  /** Path of the source as people know it, without the schemes and dots that bundlers put before it. */
  readonly path: string;
  /** The same as it stands in the map. */
  readonly written?: string;
  readonly line: number;
  readonly column: number;
  /** The identifier at this place as it was written; null where the map has none. */
  readonly name: string | null;
  /** Lines of the source around it, where the map brings the source; null where it does not. */
  readonly context: SourceContext | null;
}

export interface SourceContext {
  readonly line: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface SourceMapReader {
  /** Null where the map says nothing about a place. */
  originalOf(place: GeneratedPlace): OriginalPlace | null;
}

const CONTEXT_LINES = 5;
const LONGEST_LINE = 1_024;

/** Reads a source map of version 3, with sections or without. Null for what is none; strangers write these. */
export function readSourceMap(json: string): SourceMapReader | null {
  const payload = parse(json.replace(/^\)\]\}'[^\n]*\n/, ""));
  if (payload === null) return null;
  try {
    const map = new SourceMap(payload as ConstructorParameters<typeof SourceMap>[0]);
    return readerOf(map, contentsOf(payload));
  } catch {
    // Mappings that are not what the format says.
    return null;
  }
}

interface Payload {
  readonly version: 3;
  readonly sections?: unknown;
  readonly mappings?: unknown;
  readonly sources?: unknown;
  readonly sourcesContent?: unknown;
  readonly sourceRoot?: unknown;
}

function parse(json: string): Payload | null {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== "object" || value === null || (value as Payload).version !== 3) return null;
    const { mappings, sections, sources } = value as Payload;
    if (Array.isArray(sections)) return sections.every(isSection) ? (value as Payload) : null;
    return isMappings(mappings) && Array.isArray(sources) ? (value as Payload) : null;
  } catch {
    return null;
  }
}

function isSection(section: unknown): boolean {
  const map = (section as { map?: Payload } | null)?.map;
  return typeof map === "object" && map !== null && isMappings(map.mappings) && Array.isArray(map.sources);
}

/** What is no base 64 would be read as some place or other. */
function isMappings(mappings: unknown): boolean {
  return typeof mappings === "string" && /^[A-Za-z0-9+/,;]*$/.test(mappings);
}

function readerOf(map: SourceMap, contents: ReadonlyMap<string, string>): SourceMapReader {
  return {
    originalOf({ line, column }) {
      const entry = map.findEntry(line - 1, column - 1);
      // The map answers with the nearest place before; on another line that is something else.
      if (
        !("originalSource" in entry) ||
        entry.generatedLine !== line - 1 ||
        entry.originalLine === undefined
      )
        return null;
      if (typeof entry.originalSource !== "string" || entry.originalSource === "") return null;
      const content = contents.get(entry.originalSource);
      return {
        path: sourcePath(entry.originalSource),
        written: entry.originalSource,
        line: entry.originalLine + 1,
        column: entry.originalColumn + 1,
        name: (entry as { name?: string }).name || null,
        context: content === undefined ? null : contextAt(content, entry.originalLine),
      };
    },
  };
}

/** Sources by the name under which the map's entries speak of them. */
function contentsOf(payload: Payload): Map<string, string> {
  const contents = new Map<string, string>();
  const parts: unknown[] = Array.isArray(payload.sections)
    ? payload.sections.map((section) => (section as { map?: unknown } | null)?.map)
    : [payload];
  for (const part of parts) {
    const { sources, sourcesContent, sourceRoot } = (part ?? {}) as Payload;
    if (!Array.isArray(sources) || !Array.isArray(sourcesContent)) continue;
    sources.forEach((source, index) => {
      const content: unknown = sourcesContent[index];
      if (typeof source !== "string" || typeof content !== "string") return;
      contents.set(source, content);
      if (typeof sourceRoot === "string" && sourceRoot !== "") contents.set(sourceRoot + source, content);
    });
  }
  return contents;
}

function contextAt(content: string, line: number): SourceContext | null {
  const lines = content.split(/\r?\n/);
  const own = lines[line];
  if (own === undefined) return null;
  const cut = (texts: readonly string[]) => texts.map((text) => text.slice(0, LONGEST_LINE));
  return {
    line: own.slice(0, LONGEST_LINE),
    before: cut(lines.slice(Math.max(0, line - CONTEXT_LINES), line)),
    after: cut(lines.slice(line + 1, line + 1 + CONTEXT_LINES)),
  };
}

/** `webpack://shop/./src/cart.ts?a1b2` and `../../src/cart.ts` are both `src/cart.ts`. It is shown and looked for, never opened. */
export function sourcePath(source: string): string {
  const plain = source
    .replaceAll("\\", "/")
    .replace(/^webpack(?:-internal)?:\/\/(?:\/|[^/]*\/)/, "")
    .replace(/^(?:turbopack:\/\/\/|app:\/\/\/|rollup:\/\/\/|file:\/\/\/?|ng:\/\/\/)(?:\[project\]\/)?/, "")
    .replace(/^https?:\/\/[^/]*\//, "")
    .replace(/[?#].*$/, "");
  const segments: string[] = [];
  for (const segment of plain.split("/")) {
    if (segment === "" || segment === "." || (segment === ".." && segments.length === 0)) continue;
    if (segment === "..") segments.pop();
    else segments.push(segment);
  }
  return segments.join("/").slice(0, 2_048);
}
