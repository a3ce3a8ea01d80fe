import { posix } from "node:path";
import type { SourceFile } from "../../../code/code-index.ts";
import { runsAtOnce } from "../arrangement/entries.ts";
import type { JavascriptProject } from "../project.ts";
import { builtNames } from "./written-commands.ts";

const MOST_PROGRAMS = 4;
const MOST_MODULES = 400;

/**
 * Programs that load a module on their way, nearest to a start of the project first. A module that is loaded first
 * itself meets others in another order than in production.
 */
export function loadingPrograms(project: JavascriptProject, module: string): SourceFile[] {
  const named = startedPaths(project);
  const imported = new Set(project.files.flatMap(({ path }) => project.code.importsOf(path)));
  const rank = (file: SourceFile) =>
    named.has(file.path) || builtNames(file.path).some((path) => named.has(path))
      ? 0
      : runsAtOnce(file) && !imported.has(file.path)
        ? 1
        : imported.has(file.path)
          ? 3
          : 2;
  return project.files
    .filter((file) => file.path !== module && loads(project, file.path, module))
    .toSorted((left, right) => rank(left) - rank(right))
    .slice(0, MOST_PROGRAMS);
}

function loads(project: JavascriptProject, from: string, module: string): boolean {
  const seen = new Set([from]);
  for (const path of seen) {
    if (path === module) return true;
    if (seen.size > MOST_MODULES) return false;
    for (const next of project.code.importsOf(path)) seen.add(next);
  }
  return false;
}

/** Files that the manifest names: its main one, its programs, those that its scripts start. */
function startedPaths(project: JavascriptProject): ReadonlySet<string> {
  const { root } = project.detection;
  const text = project.readText(posix.join(root, "package.json")) ?? "";
  const words = text.match(/[\w./@-]+\.[cm]?[jt]s\b/g) ?? [];
  return new Set(words.map((word) => posix.join(root, word)));
}
