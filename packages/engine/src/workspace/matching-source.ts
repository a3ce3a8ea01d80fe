import type { CanonicalEvent, Frame } from "@bugstack/event";
import { isTypeStripped } from "../code/stripped-types.ts";
import { blobsOf, newestCommits, pathsOfCommit, readBlob, touchedPaths } from "./objects.ts";

/**
 * Finds the commit that an event came from by the source lines that its frames carry. A stranger can send any frame,
 * so frames are only compared with what the repository holds, never used as paths.
 */

/** A frame of the application that can be compared with source. */
export interface SourceFrame {
  /** Parts of the frame's path, last one last. */
  readonly parts: readonly string[];
  /** Absolute paths start with folders of the machine that the code ran on. */
  readonly isAbsolute: boolean;
  readonly line: number;
  readonly text: string;
}

/** Commits that are looked at; older releases need a tag or a hash. */
const MOST_COMMITS = 400;
/** Asked of git in one go. */
const COMMITS_AT_ONCE = 50;
const MOST_FRAMES = 50;
const LIBRARY_PATH =
  /(?:^|\/)(?:site-packages|dist-packages|node_modules|lib\/python\d[^/]*)\/|^(?:<|node:|internal\/)/;

/** The frames that speak of the application's own source. */
export function sourceFrames(event: CanonicalEvent): readonly SourceFrame[] {
  return event.exceptions
    .flatMap((exception) => exception.frames)
    .filter(isOwn)
    .flatMap((frame) => {
      const path = frame.path ?? frame.absolutePath ?? "";
      const parts = path
        .replaceAll("\\", "/")
        .split("/")
        .filter((part) => part !== "" && part !== ".");
      const text = frame.contextLine?.trim() ?? "";
      const isAbsolute = /^(?:[\\/]|[A-Za-z]:)/.test(path);
      return frame.line === null || text === "" || parts.length === 0
        ? []
        : [{ parts, isAbsolute, line: frame.line, text }];
    })
    .slice(0, MOST_FRAMES);
}

function isOwn(frame: Frame): boolean {
  return frame.inApp ?? !LIBRARY_PATH.test(frame.absolutePath ?? frame.path ?? "");
}

/** Newest of the branch's commits whose text has each frame's line where the frame says; null when none has. */
export async function newestMatchingCommit(
  gitDirectory: string,
  head: string,
  frames: readonly SourceFrame[],
): Promise<string | null> {
  if (frames.length === 0) return null;
  const commits = await newestCommits(gitDirectory, head, MOST_COMMITS);
  const paths = new Set([
    ...(await pathsOfCommit(gitDirectory, head)),
    ...(await touchedPaths(gitDirectory, head, MOST_COMMITS)),
  ]);
  const candidates = frames.map((frame) => [...paths].filter((path) => isPathOf(path, frame)));
  if (candidates.some((found) => found.length === 0)) return null;
  const wanted = [...new Set(candidates.flat())];
  const texts = new Map<string, Promise<readonly string[]>>();

  function linesOf(blob: string): Promise<readonly string[]> {
    const known =
      texts.get(blob) ?? readBlob(gitDirectory, blob).then((bytes) => bytes.toString().split(/\r?\n/));
    texts.set(blob, known);
    return known;
  }
  for (let start = 0; start < commits.length; start += COMMITS_AT_ONCE) {
    const group = commits.slice(start, start + COMMITS_AT_ONCE);
    const names = group.flatMap((commit) => wanted.map((path) => `${commit}:${path}`));
    const blobs = await blobsOf(gitDirectory, names);
    for (const [position, commit] of group.entries()) {
      const blobOf = new Map(
        wanted.map((path, index) => [path, blobs[position * wanted.length + index] ?? null]),
      );
      const matches = await everyFrame(frames, async (frame, index) => {
        for (const path of candidates[index] ?? []) {
          const blob = blobOf.get(path) ?? null;
          if (blob !== null && matchesLine(frame, await linesOf(blob))) return true;
        }
        return false;
      });
      if (matches) return commit;
    }
  }
  return null;
}

async function everyFrame(
  frames: readonly SourceFrame[],
  holds: (frame: SourceFrame, index: number) => Promise<boolean>,
): Promise<boolean> {
  for (const [index, frame] of frames.entries()) if (!(await holds(frame, index))) return false;
  return true;
}

/**
 * Whether a file of the repository may be the frame's: the shorter of the two paths ends the longer one. Of an
 * absolute path the file and its folder suffice, because images lay code out under folders of their own.
 */
export function isPathOf(path: string, frame: SourceFrame): boolean {
  const own = path.split("/");
  const shorter = Math.min(own.length, frame.parts.length);
  const needed = frame.isAbsolute ? Math.min(2, shorter) : shorter;
  return own.slice(-needed).every((part, index) => part === frame.parts.at(index - needed));
}

/** SDKs cut long lines and mark the place. */
const SNIPPED = /\{snip\}|\.\.\.$|…$/;

export function matchesLine(frame: SourceFrame, lines: readonly string[]): boolean {
  const actual = lines[frame.line - 1]?.trim();
  if (actual === undefined) return false;
  if (actual === frame.text) return true;
  if (/\.[cm]?ts$/.test(frame.parts.at(-1) ?? "") && isTypeStripped(actual, frame.text)) return true;
  if (!SNIPPED.test(frame.text)) return false;
  const pieces = frame.text.split(/\{snip\}|\.\.\.$|…$/).map((piece) => piece.trim());
  return pieces.some((piece) => piece.length > 0) && containsInOrder(actual, pieces);
}

function containsInOrder(text: string, pieces: readonly string[]): boolean {
  let position = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, position);
    if (found < 0) return false;
    position = found + piece.length;
  }
  return true;
}
