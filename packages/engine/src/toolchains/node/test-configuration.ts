import type { Detection } from "../toolchain.ts";
import { joinPath, parentPath, type TreeFiles } from "../tree-files.ts";
import { type ProjectLayout, testScript } from "./project-layout.ts";
import { parseTestScript, type Runner } from "./test-script.ts";

export interface TestConfiguration {
  readonly framework: Extract<Detection["testFramework"], Runner> | null;
  readonly testPaths: readonly string[];
}

const TEST_FILE = /(?:\.|-|_)(?:test|spec)\.[cm]?[jt]sx?$|(?:^|\/)test(?:-[^/]*)?\.[cm]?[jt]sx?$/;
const IN_TEST_FOLDER = /(?:^|\/)(?:tests?|__tests__|spec)\/(?:.*\/)?[^/]+\.[cm]?[jt]sx?$/;
const WALK_DEPTH = 7;

/** The runner by the test script, else by configuration files, dependencies, and what the tests import. */
export async function findTests(files: TreeFiles, layout: ProjectLayout): Promise<TestConfiguration> {
  const all = await files.walk(layout.root, WALK_DEPTH);
  const named = all.filter((path) => TEST_FILE.test(path));
  const testFiles = named.length > 0 ? named : all.filter((path) => IN_TEST_FOLDER.test(path));
  const framework =
    scriptRunner(layout) ??
    (await configuredRunner(files, layout)) ??
    dependencyRunner(layout) ??
    (await importedRunner(files, testFiles));
  return { framework, testPaths: foldersOf(testFiles, layout.root) };
}

function scriptRunner({ manifest }: ProjectLayout): Runner | null {
  const script = testScript(manifest);
  return script === null ? null : (parseTestScript(script)?.runner ?? null);
}

async function configuredRunner(
  files: TreeFiles,
  { root, manifest, installRoot }: ProjectLayout,
): Promise<Runner | null> {
  if (manifest.jest !== undefined) return "jest";
  if (manifest.mocha !== undefined) return "mocha";
  for (const folder of new Set([root, installRoot])) {
    const names = await files.list(folder);
    if (names.some((name) => /^vitest\.(?:config|workspace|projects)\./.test(name))) return "vitest";
    if (names.some((name) => /^jest\.config\./.test(name))) return "jest";
    if (names.some((name) => /^\.mocharc\./.test(name))) return "mocha";
  }
  return null;
}

function dependencyRunner({ manifest, installManifest }: ProjectLayout): Runner | null {
  const names = [manifest, installManifest].flatMap((one) =>
    Object.keys({ ...one.dependencies, ...one.devDependencies }),
  );
  return (["vitest", "jest", "mocha"] as const).find((runner) => names.includes(runner)) ?? null;
}

async function importedRunner(files: TreeFiles, testFiles: readonly string[]): Promise<Runner | null> {
  for (const path of testFiles.slice(0, 100)) {
    const text = (await files.read(path)) ?? "";
    if (/["']node:test["']/.test(text)) return "node:test";
    if (/["']vitest["']/.test(text)) return "vitest";
    if (/["']@jest\/globals["']/.test(text)) return "jest";
  }
  return null;
}

/** Folders named for tests, else the files themselves, which then lie beside the sources. */
function foldersOf(testFiles: readonly string[], root: string): readonly string[] {
  const places = testFiles.map((path) => {
    const parts = (root === "" ? path : path.slice(root.length + 1)).split("/");
    const at = parts.findIndex((part) => /^(?:tests?|__tests__|specs?)$/i.test(part));
    return at >= 0 && at < parts.length - 1 ? joinPath(root, ...parts.slice(0, at + 1)) : parentPath(path);
  });
  return [...new Set(places)].sort();
}
