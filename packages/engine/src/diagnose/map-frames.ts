import type { CanonicalEvent, Frame } from "@bugstack/event";
import type { CodeIndex } from "../code/code-index.ts";
import { sourceOfCompiled } from "./compiled-frames.ts";
import type { MappedFrame } from "./diagnosis.ts";
import { type FrameFit, fitOf } from "./frame-fit.ts";
import { type FramePath, framePaths, isForeignFrame, sharedSuffix } from "./frame-paths.ts";

/** Only so many files of one name are compared with a frame. */
const MOST_CANDIDATES = 40;
const FIT_RANK: Readonly<Record<MappedFrame["fit"], number>> = {
  exact: 4,
  moved: 3,
  unknown: 2,
  mismatch: 1,
  foreign: 0,
};

/**
 * Finds the frames of an event again in the tree, in the order of the event. The roots on the machine that failed
 * (a container's `/app`, a home folder, `site-packages`, one package of a monorepo) need not be ours: a file is found
 * by the end of its path or by its module, and the code there has to fit.
 */
export function mapFrames(event: CanonicalEvent, code: CodeIndex): MappedFrame[] {
  const byName = new Map<string, string[]>();
  for (const path of code.paths) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const known = byName.get(name);
    if (known) known.push(path);
    else byName.set(name, [path]);
  }
  const known = new Map<string, Omit<MappedFrame, "exception" | "frame">>();
  return event.exceptions.flatMap((exception, index) =>
    exception.frames.map((frame) => {
      const key = JSON.stringify([
        frame.absolutePath,
        frame.path,
        frame.module,
        frame.function,
        frame.line,
        frame.contextLine,
      ]);
      const place = known.get(key) ?? placeOf(frame, byName, code);
      known.set(key, place);
      return { frame, exception: index, ...place };
    }),
  );
}

interface Candidate {
  readonly path: string;
  /** How sure the path alone makes us: shared trailing parts, and whether the module agrees. */
  readonly shared: number;
  readonly isWhole: boolean;
  readonly sameModule: boolean;
  readonly isInstalled: boolean;
}

function placeOf(
  frame: Frame,
  byName: ReadonlyMap<string, readonly string[]>,
  code: CodeIndex,
): Omit<MappedFrame, "exception" | "frame"> {
  const compiled = sourceOfCompiled(frame, code);
  const candidates = candidatesFor(frame, byName, code);
  const nothing = frame.path === null && frame.absolutePath === null && frame.module === null;
  if (candidates.length === 0) {
    if (compiled) return compiled;
    // The SDK calls it the application's own, yet the tree has no such file.
    return { path: null, line: null, function: null, fit: nothing ? "unknown" : "foreign" };
  }
  const judged = candidates
    .map((candidate) => ({ candidate, found: fitOf(frame, candidate.path, code) }))
    .toSorted((a, b) => rank(b.found) - rank(a.found) || compare(b.candidate, a.candidate));
  const best = judged[0];
  const agrees = best?.found.fit === "exact" || best?.found.fit === "moved";
  if (compiled && !agrees) return compiled;
  if (!best || !isCredible(frame, best.candidate, best.found)) {
    return { path: null, line: null, function: null, fit: "foreign" };
  }
  return { path: best.candidate.path, ...best.found };
}

function candidatesFor(
  frame: Frame,
  byName: ReadonlyMap<string, readonly string[]>,
  code: CodeIndex,
): Candidate[] {
  const written: FramePath[] = framePaths(frame);
  const found = new Map<string, Candidate>();
  for (const { parts, isInstalled } of written) {
    for (const path of byName.get(parts.at(-1) ?? "") ?? []) {
      const own = path.split("/");
      const shared = sharedSuffix(parts, own);
      const known = found.get(path);
      if (known && known.shared >= shared) continue;
      found.set(path, {
        path,
        shared,
        isWhole: shared === own.length || shared === parts.length,
        sameModule: frame.module !== null && code.moduleNameOf(path) === frame.module,
        isInstalled,
      });
    }
  }
  if (written.length === 0 && frame.module !== null && !isForeignFrame(frame)) {
    const last = frame.module.split(".").at(-1) ?? "";
    for (const path of [...(byName.get(`${last}.py`) ?? []), ...(byName.get("__init__.py") ?? [])]) {
      if (code.moduleNameOf(path) !== frame.module) continue;
      found.set(path, { path, shared: 1, isWhole: false, sameModule: true, isInstalled: false });
    }
  }
  return [...found.values()].toSorted((a, b) => compare(b, a)).slice(0, MOST_CANDIDATES);
}

function compare(left: Candidate, right: Candidate): number {
  return (
    left.shared - right.shared ||
    Number(left.sameModule) - Number(right.sameModule) ||
    Number(left.isWhole) - Number(right.isWhole) ||
    right.path.length - left.path.length
  );
}

function rank(found: FrameFit): number {
  return FIT_RANK[found.fit];
}

/**
 * Whether a file that looks alike is the one that ran. A frame inside a package folder has to agree in its text, or
 * `jose/utils.py` of the library would be taken for the project's `utils.py`.
 */
function isCredible(frame: Frame, candidate: Candidate, found: FrameFit): boolean {
  const agrees = found.fit === "exact" || found.fit === "moved";
  if (candidate.isInstalled) return agrees && (candidate.shared >= 2 || candidate.sameModule);
  if (frame.inApp === false && !agrees) return candidate.shared >= 2 && found.fit === "unknown";
  if (agrees) return true;
  // One shared part is the file's name alone; `main.py` and `index.js` are everywhere.
  return candidate.shared >= 2 || candidate.isWhole || candidate.sameModule;
}
