import { joinPath, parentPath, type TreeFiles } from "../tree-files.ts";
import { type PackageJson, readPackageJson } from "./package-json.ts";

/** A package of a repository, and the folder whose lock file decides what is installed for it. */
export interface ProjectLayout {
  /** Folder of the package, relative to the tree. */
  readonly root: string;
  readonly manifest: PackageJson;
  /** Folder where the package manager is run: the package's own, or that of the workspace around it. */
  readonly installRoot: string;
  readonly installManifest: PackageJson;
}

export const LOCK_FILES = [
  "package-lock.json",
  "npm-shrinkwrap.json",
  "pnpm-lock.yaml",
  "yarn.lock",
] as const;
const SEARCH_DEPTH = 4;
/** Scripts of a workspace's root that hand the work to its packages. */
const DELEGATES =
  /\b(?:turbo|nx|lerna|wsrun|moon)\b|--workspaces?\b|\s-ws\b|\bpnpm\b.*\s(?:-r|--recursive|--filter)\b|\byarn workspaces?\b/;

/** The package that the first of `near` belongs to, else the root's, else the first inside that has tests. */
export async function findLayout(files: TreeFiles, near: readonly string[]): Promise<ProjectLayout | null> {
  for (const path of near) {
    if (!/\.[cm]?[jt]sx?$|\.vue$|\.svelte$/.test(path)) continue;
    const found = await nearestPackage(files, parentPath(path));
    if (found) return found;
  }
  const own = await layoutOf(files, "");
  if (own && hasTests(own.manifest)) return own;
  const folders = (await files.walk("", SEARCH_DEPTH))
    .filter((path) => path.endsWith("/package.json"))
    .map(parentPath)
    .sort((left, right) => left.split("/").length - right.split("/").length || (left < right ? -1 : 1));
  for (const folder of folders) {
    const layout = await layoutOf(files, folder);
    if (layout && hasTests(layout.manifest)) return layout;
  }
  const [first] = folders;
  return own ?? (first === undefined ? null : layoutOf(files, first));
}

export async function layoutOf(files: TreeFiles, root: string): Promise<ProjectLayout | null> {
  const manifest = await readPackageJson(files, root);
  if (!manifest) return null;
  const installRoot = await findInstallRoot(files, root);
  const installManifest =
    installRoot === root ? manifest : ((await readPackageJson(files, installRoot)) ?? manifest);
  return { root, manifest, installRoot, installManifest };
}

/** Upwards to a package with tests of its own; a package without any is tested from the workspace around it. */
async function nearestPackage(files: TreeFiles, start: string): Promise<ProjectLayout | null> {
  let nearest: ProjectLayout | null = null;
  for (let folder = start; ; folder = parentPath(folder)) {
    const layout = await layoutOf(files, folder);
    if (layout && hasTests(layout.manifest)) return layout;
    nearest ??= layout;
    if (folder === "") return nearest;
  }
}

async function findInstallRoot(files: TreeFiles, root: string): Promise<string> {
  for (let folder = root; ; folder = parentPath(folder)) {
    for (const name of [...LOCK_FILES, "pnpm-workspace.yaml"]) {
      if (await files.exists(joinPath(folder, name))) return folder;
    }
    if (folder !== root && ((await readPackageJson(files, folder))?.workspaces.length ?? 0) > 0)
      return folder;
    if (folder === "") return root;
  }
}

/** `npm init` writes a test script that only fails; it is none. */
export function testScript({ scripts }: PackageJson): string | null {
  const script = scripts.test ?? scripts["test:unit"] ?? scripts.unit;
  return script === undefined || /no test specified/.test(script) || DELEGATES.test(script) ? null : script;
}

function hasTests(manifest: PackageJson): boolean {
  return testScript(manifest) !== null || manifest.jest !== undefined || manifest.mocha !== undefined;
}
