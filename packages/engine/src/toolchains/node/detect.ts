import { PROJECT_FILE, readProjectFile } from "../project-file.ts";
import type { Detection, ProjectTree } from "../toolchain.ts";
import { joinPath, openTree, type TreeFiles } from "../tree-files.ts";
import type { PackageJson } from "./package-json.ts";
import { findLayout, LOCK_FILES, layoutOf, type ProjectLayout } from "./project-layout.ts";
import { findTests } from "./test-configuration.ts";

/** Settings beside the manifest that decide what is installed, and how. */
const SETTINGS = [".npmrc", ".yarnrc.yml", ".yarnrc", "pnpm-workspace.yaml", ".pnpmfile.cjs"];

/** Finds the Node project of a tree: the package that `near` belongs to, else the root's, else the first with tests. */
export async function detectNode(tree: ProjectTree, near: readonly string[] = []): Promise<Detection | null> {
  const files = openTree(tree.directory);
  const own = await readProjectFile(files);
  const layout = own?.root === undefined ? await findLayout(files, near) : await layoutOf(files, own.root);
  if (!layout) return null;
  const tests = await findTests(files, layout);
  const { root, manifest, installRoot, installManifest } = layout;
  const requirements = [
    ...requirementsOf(manifest),
    ...(installRoot === root ? [] : requirementsOf(installManifest)),
  ];
  return {
    toolchain: "node",
    root,
    testFramework: tests.framework,
    testPaths: own?.paths ? own.paths.map((path) => joinPath(path)) : tests.testPaths,
    requirements: [...new Set(requirements)],
    manifests: [...(await manifestsOf(files, layout)), ...(own ? [PROJECT_FILE] : [])],
    typeChecker: (await files.exists(joinPath(root, "tsconfig.json"))) ? "tsc" : null,
    interpreter: await wantedNode(files, layout),
    testCommand: own?.test ?? null,
  };
}

/** `name@range`, as a package manager takes it. */
function requirementsOf(manifest: PackageJson): readonly string[] {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).map(
    ([name, range]) => `${name}@${range}`,
  );
}

async function manifestsOf(
  files: TreeFiles,
  { root, installRoot }: ProjectLayout,
): Promise<readonly string[]> {
  const names = ["package.json", ...LOCK_FILES, ...SETTINGS];
  const found: string[] = [];
  for (const folder of new Set([root, installRoot])) {
    for (const name of names) {
      const path = joinPath(folder, name);
      if (await files.exists(path)) found.push(path);
    }
  }
  return found;
}

async function wantedNode(
  files: TreeFiles,
  { root, manifest, installRoot, installManifest }: ProjectLayout,
): Promise<string | null> {
  for (const folder of new Set([root, installRoot])) {
    for (const name of [".nvmrc", ".node-version"]) {
      const text = (await files.read(joinPath(folder, name)))?.trim() ?? "";
      const version = /^v?(\d+(?:\.\d+){0,2})$/.exec(text)?.[1];
      // The exact patch release is rarely the point, and rarely there.
      if (version) return `^${version.split(".").slice(0, 2).join(".")}`;
    }
  }
  return manifest.engines.node ?? installManifest.engines.node ?? null;
}
