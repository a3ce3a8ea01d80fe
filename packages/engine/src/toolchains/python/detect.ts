import { PROJECT_FILE, readProjectFile } from "../project-file.ts";
import type { Detection, ProjectTree } from "../toolchain.ts";
import { joinPath, openTree, parentPath, type TreeFiles } from "../tree-files.ts";
import { declaredBy, isProjectFolder, readManifests } from "./manifests/project-manifests.ts";
import { findTests } from "./test-configuration.ts";
import { findTypeChecker } from "./type-checker.ts";

/** How deep a repository is searched for projects when its root is none. */
const PROJECT_DEPTH = 4;

/** Finds the Python project of a tree: the one that `near` belongs to, else that of the root, else the first one inside. */
export async function detectPython(
  tree: ProjectTree,
  near: readonly string[] = [],
): Promise<Detection | null> {
  const files = openTree(tree.directory);
  const own = await readProjectFile(files);
  const root = own?.root ?? (await findRoot(files, near));
  if (root === null) return null;
  const { declared } = await readManifests(files, root);
  const requirements = [...declared.requirements, ...declared.testRequirements];
  const tests = await findTests(files, root, requirements);
  const hasSources = (await files.walk(root, PROJECT_DEPTH)).some((path) => path.endsWith(".py"));
  if (!hasSources) return null;
  return {
    toolchain: "python",
    root,
    testFramework: tests.framework,
    testPaths: own?.paths ? own.paths.map((path) => joinPath(path)) : tests.testPaths,
    requirements: [...new Set(requirements)],
    manifests: own ? [...declared.files, PROJECT_FILE] : declared.files,
    typeChecker: await findTypeChecker(files, root),
    interpreter: declared.interpreter,
    testCommand: own?.test ?? null,
  };
}

async function findRoot(files: TreeFiles, near: readonly string[]): Promise<string | null> {
  for (const path of near) {
    const folder = await nearestProject(files, path);
    if (folder !== null) return folder;
  }
  if (await isProjectFolder(files, "")) return "";
  const all = await files.walk("", PROJECT_DEPTH);
  const inner = all.flatMap((path) => declaredBy(path) ?? []);
  if (inner.length > 0)
    return inner.sort((left, right) => depth(left) - depth(right) || (left < right ? -1 : 1))[0] ?? null;
  // A repository without any manifest is still a project when Python is what it is written in.
  return all.some((path) => path.endsWith(".py")) ? "" : null;
}

/** Upwards from a path to the folder with a manifest. Only Python's own: a file in another language has none nearer. */
async function nearestProject(files: TreeFiles, path: string): Promise<string | null> {
  if (!path.endsWith(".py")) return null;
  for (let folder = parentPath(path); ; folder = parentPath(folder)) {
    if (await isProjectFolder(files, folder)) return folder;
    if (folder === "") return null;
  }
}

function depth(path: string): number {
  return path === "" ? 0 : path.split("/").length;
}
