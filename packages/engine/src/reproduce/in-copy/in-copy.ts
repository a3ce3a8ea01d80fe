import { statSync } from "node:fs";
import { join, posix } from "node:path";
import { languageOf, loadGrammars } from "../../code/languages.ts";
import { lineEndingOf } from "../../code/source-text.ts";
import type { FileChange } from "../../sandbox/sandbox.ts";
import type { Detection } from "../../toolchains/toolchain.ts";
import { withLineEnding } from "../line-endings.ts";
import type { NewTest } from "../scenario.ts";
import { inCopyOfJavascript } from "./javascript.ts";
import { inCopyOfPython } from "./python.ts";

/** What a test takes with it into the folder in which it works. */
export interface CopyPlan {
  /** Folder of the project inside the tree. */
  readonly root: string;
  /** Files and folders of the project, relative to its root; all of it where this is null. */
  readonly entries: readonly CopiedEntry[] | null;
}

export interface CopiedEntry {
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * What to copy so that a test leaves the project alone: the folders in which it changed something, else the whole
 * project. Empty where something outside of the project was changed.
 */
export function copyPlans(
  altered: readonly FileChange[],
  { root }: Pick<Detection, "root">,
  directory: string,
): readonly CopyPlan[] {
  const inside = altered.flatMap(({ path }) =>
    root === "" ? [path] : path.startsWith(`${root}/`) ? [path.slice(root.length + 1)] : [],
  );
  if (inside.length < altered.length) return [];
  const entries = inside.flatMap((path) => entryFor(path, join(directory, root)) ?? []);
  return [
    { root, entries: outermost(entries) },
    { root, entries: null },
  ];
}

/** The nearest folder of a file that is there, or the file itself where it lies at the root. */
function entryFor(path: string, base: string): CopiedEntry | null {
  for (let folder = posix.dirname(path); folder !== "."; folder = posix.dirname(folder))
    if (kindOf(join(base, folder)) === "folder") return { path: folder, isFolder: true };
  return kindOf(join(base, path)) === "file" ? { path, isFolder: false } : null;
}

function kindOf(path: string): "folder" | "file" | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? (stat.isDirectory() ? "folder" : "file") : null;
}

function outermost(entries: readonly CopiedEntry[]): readonly CopiedEntry[] {
  const known = new Map(entries.map((entry) => [entry.path, entry]));
  return [...known.values()]
    .filter(({ path }) => ![...known.keys()].some((other) => path.startsWith(`${other}/`)))
    .toSorted((left, right) => (left.path < right.path ? -1 : 1));
}

/**
 * Gives what writes a test so that it works on a copy, in a folder of its own: the same test, or null where it cannot be
 * written so.
 */
export async function copier(
  plan: CopyPlan,
  framework: Detection["testFramework"],
): Promise<(test: NewTest) => NewTest | null> {
  const grammars = await loadGrammars();
  return (given) => {
    const test = given.plain ?? given;
    const unix = { ...test, source: test.source.replaceAll("\r\n", "\n") };
    const source =
      languageOf(test.path) === "python"
        ? inCopyOfPython(unix, plan, framework === "unittest" ? "unittest" : "pytest")
        : inCopyOfJavascript(unix, plan, grammars);
    return source === null
      ? null
      : withLineEnding({ ...test, source, plain: test }, lineEndingOf(test.source));
  };
}
