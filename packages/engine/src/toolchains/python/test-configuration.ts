import type { Detection } from "../toolchain.ts";
import { joinPath, parentPath, type TreeFiles } from "../tree-files.ts";
import { managedFolders } from "./import-paths.ts";
import { iniLines, parseIni } from "./manifests/ini.ts";
import { parseToml, strings, tableAt } from "./manifests/pyproject.ts";

/** How a project's tests are run and where they are. Paths are relative to the tree. */
export interface TestConfiguration {
  readonly framework: Detection["testFramework"];
  readonly testPaths: readonly string[];
}

const TEST_FILE = /^(test_.*|.*_test|tests)\.py$/;
const WALK_DEPTH = 6;

/** Reads the configuration of pytest where there is one, else looks at the files. */
export async function findTests(
  files: TreeFiles,
  root: string,
  requirements: readonly string[],
): Promise<TestConfiguration> {
  const configured = await pytestConfiguration(files, root);
  const sources = (await files.walk(root, WALK_DEPTH)).filter((path) => path.endsWith(".py"));
  const testFiles = sources.filter((path) => TEST_FILE.test(path.split("/").at(-1) ?? ""));
  const usesPytest =
    configured !== null ||
    sources.some((path) => path.split("/").at(-1) === "conftest.py") ||
    requirements.some((requirement) => /^\s*pytest\b/i.test(requirement)) ||
    (await someImport(files, testFiles, /^\s*(?:import|from)\s+pytest\b/m));
  const wanted = configured?.testPaths ?? [];
  const testPaths = await existing(files, root, wanted);
  const folders = testPaths.length > 0 ? testPaths : foldersOf(testFiles, root);
  if (usesPytest) {
    const isDjangos =
      configured === null && (await needsRunnerOfDjango(files, root, requirements, sources, testFiles));
    return { framework: isDjangos ? "unittest" : "pytest", testPaths: folders };
  }
  const usesUnittest = await someImport(
    files,
    testFiles,
    /^\s*(?:import|from)\s+(?:unittest|django\.test)\b/m,
  );
  if (usesUnittest) return { framework: "unittest", testPaths: folders };
  if (testFiles.length > 0) return { framework: "pytest", testPaths: folders };
  // Without any test of its own a Django site is tested by the program that it comes with, which makes the tables.
  const isSite = (await managedFolders(files, root)).length > 0;
  return { framework: isSite ? "unittest" : null, testPaths: folders };
}

const TEST_CASE_OF_DJANGO = /^\s*from\s+django\.test\s+import\s+[^#\n]*\b(?:Transaction)?TestCase\b/m;

/**
 * Test cases of Django's that need its database, where nothing would make one for pytest: neither its plugin nor a
 * `conftest.py`. They are run with `manage.py test`, whatever else is installed.
 */
async function needsRunnerOfDjango(
  files: TreeFiles,
  root: string,
  requirements: readonly string[],
  sources: readonly string[],
  testFiles: readonly string[],
): Promise<boolean> {
  if (requirements.some((requirement) => /^\s*pytest[-_]django\b/i.test(requirement))) return false;
  if ((await managedFolders(files, root)).length === 0) return false;
  if (!(await someImport(files, testFiles, TEST_CASE_OF_DJANGO))) return false;
  // Functions that stand alone are found by pytest only.
  if (await someImport(files, testFiles, /^(?:async )?def test_|^\s*(?:import|from)\s+pytest\b/m))
    return false;
  const conftests = sources.filter((path) => path.split("/").at(-1) === "conftest.py");
  return !(await someImport(
    files,
    conftests,
    /\b(?:migrate|setup_databases|create_test_db|setup_test_environment|DiscoverRunner|pytest_plugins)\b/,
  ));
}

/** Null when pytest is not configured in this folder. */
async function pytestConfiguration(
  files: TreeFiles,
  root: string,
): Promise<{ readonly testPaths: readonly string[] } | null> {
  for (const [name, section] of [
    ["pytest.ini", "pytest"],
    [".pytest.ini", "pytest"],
    ["tox.ini", "pytest"],
    ["setup.cfg", "tool:pytest"],
  ] as const) {
    const text = await files.read(joinPath(root, name));
    const found = text === null ? undefined : parseIni(text).get(section);
    if (found) return { testPaths: iniLines(found.get("testpaths")).flatMap((line) => line.split(/\s+/)) };
  }
  for (const name of ["pyproject.toml", "pytest.toml", ".pytest.toml"]) {
    const document = parseToml((await files.read(joinPath(root, name))) ?? "");
    const tables = name === "pyproject.toml" ? tableAt(document ?? {}, "tool") : (document ?? {});
    if (!("pytest" in tables)) continue;
    const pytest = tableAt(tables, "pytest");
    const options = { ...pytest, ...tableAt(pytest, "ini_options") };
    const paths =
      typeof options.testpaths === "string" ? options.testpaths.split(/\s+/) : strings(options.testpaths);
    return { testPaths: paths };
  }
  return null;
}

async function existing(
  files: TreeFiles,
  root: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const inner = joinPath(root, path);
    if (!inner.startsWith("..") && ((await files.isDirectory(inner)) || (await files.exists(inner))))
      found.push(inner);
  }
  return found;
}

/** The topmost folders that hold test files; a test file in the root stands for itself. */
function foldersOf(testFiles: readonly string[], root: string): readonly string[] {
  const folders = new Set(
    testFiles.map((path) => {
      const inner = root === "" ? path : path.slice(root.length + 1);
      const parts = inner.split("/");
      const at = parts.findIndex((part) => /^tests?$/i.test(part));
      if (parts.length === 1) return path;
      return at >= 0 && at < parts.length - 1 ? joinPath(root, ...parts.slice(0, at + 1)) : parentPath(path);
    }),
  );
  return [...folders]
    .filter((folder) => ![...folders].some((other) => folder.startsWith(`${other}/`)))
    .sort();
}

async function someImport(files: TreeFiles, paths: readonly string[], pattern: RegExp): Promise<boolean> {
  for (const path of paths.slice(0, 200)) {
    if (pattern.test((await files.read(path)) ?? "")) return true;
  }
  return false;
}
