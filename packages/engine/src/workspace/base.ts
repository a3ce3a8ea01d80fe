import { lstatSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CanonicalEvent } from "@bugstack/event";
import { isCompiledPath } from "../code/compiled-path.ts";
import type { RepairRequest } from "../repair/request.ts";
import { accessTree } from "../sandbox/tree-access.ts";
import type { ProjectTree } from "../toolchains/toolchain.ts";
import { checkoutTree } from "./checkout.ts";
import { filesBelow } from "./files-below.ts";
import { isPathOf, matchesLine, type SourceFrame, sourceFrames } from "./matching-source.ts";
import { type Mirror, openMirror } from "./mirror.ts";
import { type ResolvedRelease, resolveRelease } from "./release.ts";
import { snapshotDirectory } from "./snapshot.ts";

/** The source that a repair starts from. */
export interface OpenBase {
  readonly release: string | null;
  /** Null for a working tree, and where the release leads to no commit. */
  readonly commit: string | null;
  /** How the commit was found; null when nothing ties the event to the repository: the event is unverifiable. */
  readonly how: ResolvedRelease["how"] | "branch head" | "working tree" | null;
  /** The source at the release. For an unverifiable event the target branch's, to explain with, not to repair. */
  readonly tree: ProjectTree;
  /** Newest commit of the target branch, where the fix is built; null for a working tree. */
  readonly head: { readonly commit: string; readonly tree: ProjectTree } | null;
  /** Where the history of `commit` lies; null for a working tree. It is never shown to what runs in the sandbox. */
  readonly gitDirectory: string | null;
}

type BaseRequest = Pick<RepairRequest, "repository" | "home" | "sandbox" | "releases" | "signal">;

/**
 * Lays out the source at the event's release, and at the head of the target branch. A developer's folder is read
 * as it is when the work starts from a failing test (`event` null) or when it is no git repository.
 */
export async function openBase(request: BaseRequest, event: CanonicalEvent | null): Promise<OpenBase> {
  const { repository } = request;
  const origin = repository.kind === "directory" ? resolve(repository.directory) : null;
  if (origin !== null && (event === null || !isWorkTree(origin)))
    return openWorkingTree(request, origin, event);

  const mirror = await openMirror(repository, optionsOf(request));
  const found = event === null ? null : await resolveRelease({ mirror, event, releases: request.releases });
  const headTree = await openCommit(request, mirror, mirror.head, origin);
  const head = { commit: mirror.head, tree: headTree };
  const { gitDirectory } = mirror;
  const release = event?.release ?? null;
  if (found !== null) {
    const tree =
      found.commit === head.commit ? headTree : await openCommit(request, mirror, found.commit, origin);
    return { release, commit: found.commit, how: found.how, tree, head, gitDirectory };
  }
  if (event === null)
    return { release, commit: head.commit, how: "branch head", tree: headTree, head, gitDirectory };
  if (origin !== null && event.release === null) {
    // An error of today's uncommitted work matches no commit, but it matches the files as they are.
    const working = await openWorkingTree(request, origin, event);
    if (await holdsFrames(working.tree.directory, sourceFrames(event))) return working;
  }
  const frames = sourceFrames(event);
  // Compiled output is in no commit. Whether these lines come from this source is judged line by line, later.
  const isCompiled = frames.length > 0 && frames.every(({ parts }) => isCompiledPath(parts.join("/")));
  if (isCompiled && event.release === null)
    return { release, commit: head.commit, how: "branch head", tree: headTree, head, gitDirectory };
  return { release, commit: null, how: null, tree: headTree, head, gitDirectory };
}

async function openWorkingTree(
  request: BaseRequest,
  origin: string,
  event: CanonicalEvent | null,
): Promise<OpenBase> {
  const owner = await request.sandbox.owner();
  const directory = await snapshotDirectory({ directory: origin, owner, ...optionsOf(request) });
  const release = event?.release ?? null;
  return {
    ...{ release, commit: null, how: "working tree", tree: { directory, origin } },
    ...{ head: null, gitDirectory: null },
  };
}

async function openCommit(
  request: BaseRequest,
  mirror: Mirror,
  commit: string,
  origin: string | null,
): Promise<ProjectTree> {
  const owner = await request.sandbox.owner();
  return { directory: await checkoutTree({ mirror, commit, owner, ...optionsOf(request) }), origin };
}

function optionsOf(request: BaseRequest): { readonly home: string; readonly signal?: AbortSignal } {
  return { home: request.home, ...(request.signal ? { signal: request.signal } : {}) };
}

function isWorkTree(directory: string): boolean {
  try {
    lstatSync(join(directory, ".git"));
    return true;
  } catch {
    return false;
  }
}

const MOST_FILE_BYTES = 8 * 1024 ** 2;
const MOST_FILES = 200_000;

/** Whether a tree has the line of every frame where the frame says. */
async function holdsFrames(directory: string, frames: readonly SourceFrame[]): Promise<boolean> {
  if (frames.length === 0) return false;
  const paths = await filesBelow(directory, "", MOST_FILES);
  const options = { directory, innerPath: directory, onCreate: () => {}, mostBytes: MOST_FILE_BYTES };
  const { read } = accessTree(options);
  for (const frame of frames) {
    const texts = await Promise.all(paths.filter((path) => isPathOf(path, frame)).map((path) => read(path)));
    const holds = texts.some((bytes) => bytes !== null && matchesLine(frame, linesOf(bytes)));
    if (!holds) return false;
  }
  return true;
}

function linesOf(bytes: Uint8Array): readonly string[] {
  return Buffer.from(bytes).toString().split(/\r?\n/);
}
