import { posix } from "node:path";
import {
  type CanonicalEvent,
  type Frame,
  isOpenFrame,
  leadFrame,
  type OriginalPlace,
  readSourceMap,
  type SourceMapReader,
} from "@bugstack/event";
import { type BuildFiles, filesOfFolder } from "./build-files.ts";

/** Output folders that are not walked with everything else, because tools alone write to them. */
const HIDDEN_OUTPUT = [".next", ".nuxt", ".output"] as const;
const PLATFORMS = new Set(["node", "javascript"]);
const COMPILED = /\.[cm]?js$/;
const MOST_MAPS = 20;
/** Files of one name that a frame is compared with. */
const MOST_CANDIDATES = 8;

/** `leadByBuild` with what lies in a folder. */
export function leadByBuildOutput(event: CanonicalEvent, directory: string): Promise<CanonicalEvent> {
  return leadByBuild(event, filesOfFolder(directory));
}

/**
 * Leads frames of compiled JavaScript to their source by the source maps that a build left among `files`. A build there
 * need not be the one that ran: a map counts only where the compiled file beside it says what the frames say. Returns
 * the event itself where nothing is led.
 */
export async function leadByBuild(event: CanonicalEvent, files: BuildFiles): Promise<CanonicalEvent> {
  const isLed = event.exceptions.some(({ frames }) => frames.some(({ compiled }) => compiled));
  if (!PLATFORMS.has(event.platform) || isLed || !event.exceptions.some(({ frames }) => frames.some(isAsked)))
    return event;
  const maps = await files.maps(hiddenFolders(event));
  if (maps.length === 0) return event;
  const builds = new Map<string, Promise<SourceMapReader | null>>();
  let isChanged = false;
  const exceptions = [];
  for (const exception of event.exceptions) {
    const originals = new Map<number, OriginalPlace>();
    for (const [file, indexes] of byFile(exception.frames)) {
      if (!builds.has(file) && builds.size >= MOST_MAPS) continue;
      const found =
        builds.get(file) ??
        builtFrom(files, candidatesFor(file, maps), exception.frames, indexes, exception.value);
      builds.set(file, found);
      const reader = await found;
      for (const index of reader ? indexes : []) {
        const { line, column } = exception.frames[index] as Frame;
        const place = reader?.originalOf({ line: line ?? 1, column: column ?? 1 });
        if (place) originals.set(index, place);
      }
    }
    isChanged ||= originals.size > 0;
    const frames = exception.frames.map((frame, index) => leadFrame(frame, index, originals));
    exceptions.push({ ...exception, frames });
  }
  return isChanged ? { ...event, exceptions } : event;
}

const INSTALLED = /(?:^|\/)node_modules\/|^node:/;

function isAsked(frame: Frame): boolean {
  const path = pathOf(frame);
  return isOpenFrame(frame) && COMPILED.test(path) && !INSTALLED.test(path);
}

function pathOf({ absolutePath, path }: Frame): string {
  return (absolutePath ?? path ?? "")
    .replaceAll("\\", "/")
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "")
    .replace(/[?#].*$/, "");
}

function byFile(frames: readonly Frame[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, frame] of frames.entries()) {
    if (!isAsked(frame)) continue;
    const path = pathOf(frame);
    found.set(path, [...(found.get(path) ?? []), index]);
  }
  return found;
}

/** Those that a frame names. */
function hiddenFolders(event: CanonicalEvent): readonly string[] {
  const frames = event.exceptions.flatMap(({ frames }) => frames).map(pathOf);
  return HIDDEN_OUTPUT.filter((folder) => frames.some((path) => path.split("/").includes(folder)));
}

/** Maps of files with this name, those first whose folders end alike. */
function candidatesFor(file: string, maps: readonly string[]): readonly string[] {
  const wanted = `${file}.map`.split("/").toReversed();
  const shared = (map: string) => {
    const parts = map.split("/").toReversed();
    const other = parts.findIndex((part, index) => part !== wanted[index]);
    return other < 0 ? parts.length : other;
  };
  return maps
    .map((map) => ({ map, alike: shared(map) }))
    .filter(({ alike }) => alike > 0)
    .toSorted((left, right) => right.alike - left.alike)
    .slice(0, MOST_CANDIDATES)
    .map(({ map }) => map);
}

/** The map of the first build whose file says what the frames say. */
async function builtFrom(
  files: BuildFiles,
  candidates: readonly string[],
  frames: readonly Frame[],
  indexes: readonly number[],
  message: string,
): Promise<SourceMapReader | null> {
  for (const map of candidates) {
    const file = map.slice(0, -".map".length);
    const lines = (await files.read(file))?.split("\n");
    if (!lines || !saysTheSame(lines, frames, indexes, message)) continue;
    const json = await files.read(map);
    const reader = json === null ? null : readSourceMap(json);
    if (reader) return besideFile(reader, posix.dirname(file));
  }
  return null;
}

/** Sources are named as seen from the map: `../src/cart.ts` of `packages/api/dist` lies in `packages/api/src`. */
function besideFile(reader: SourceMapReader, folder: string): SourceMapReader {
  return {
    originalOf(place) {
      const original = reader.originalOf(place);
      if (!original) return null;
      const written = original.written ?? "";
      if (!/^\.{1,2}\//.test(written)) return original;
      const path = posix.normalize(posix.join(folder, written));
      return path.startsWith("../") ? original : { ...original, path };
    },
  };
}

/**
 * Whether the frames may come from this file: no line that they show differs, and one at least agrees, in its text or,
 * where frames show none, in what stands at their column: the function that is called there, `new` of a throw, the name
 * in the message.
 */
function saysTheSame(
  lines: readonly string[],
  frames: readonly Frame[],
  indexes: readonly number[],
  message: string,
): boolean {
  let agrees = false;
  for (const index of indexes) {
    const { line, column, contextLine } = frames[index] as Frame;
    const actual = lines[(line ?? 0) - 1];
    if (actual === undefined || (column ?? 0) > actual.length + 1) return false;
    if (contextLine !== null && contextLine.trim() !== "") {
      if (!isLine(contextLine, actual)) return false;
      agrees = true;
    } else agrees ||= isCallOf(actual.slice((column ?? 1) - 1), frames[index + 1]?.function ?? null, message);
  }
  return agrees;
}

/** SDKs cut long lines, at the end or around the place. */
function isLine(shown: string, actual: string): boolean {
  const pieces = shown
    .split(/\{snip\}|…|\.\.\.$/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (pieces.length === 1 && pieces[0] === actual.trim()) return true;
  const isCut = pieces.length > 1 || shown.trim() !== pieces[0] || shown.length >= 120;
  return isCut && pieces.length > 0 && pieces.every((piece) => actual.includes(piece));
}

function isCallOf(rest: string, called: string | null, message: string): boolean {
  const name = called
    ?.replace(/^(?:async|new) /, "")
    .replace(/ \[as [^\]]*\]$/, "")
    .split(".")
    .at(-1);
  const here = /^(?:await\s+|new\s+)*([\w$]+)/.exec(rest)?.[1];
  if (here === undefined) return false;
  if (name) return here === name;
  return /^new\s+[\w$]*Error\b/.test(rest) || (here.length > 2 && message.includes(`'${here}'`));
}
