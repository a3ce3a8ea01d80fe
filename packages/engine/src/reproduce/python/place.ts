import type { ProjectCode } from "./project-code.ts";

/** Path for a new test file, beside the tests that are there, of a name that no other test file has. */
export function newTestPath(
  project: ProjectCode,
  options: { folder: string | null; area: string; topic: string; testPaths: readonly string[]; root: string },
): string {
  const folder = options.folder ?? testFolder(project, options.testPaths) ?? join(options.root, "tests");
  const words = [...new Set([...wordsOf(options.area), ...wordsOf(options.topic)])];
  const name = words.join("_") || "regression";
  const isSuffix = usesSuffix(project);
  const taken = new Set(project.testFiles.map((file) => file.path.slice(file.path.lastIndexOf("/") + 1)));
  for (let attempt = 1; ; attempt++) {
    const stem = attempt === 1 ? name : `${name}_${attempt}`;
    const file = isSuffix ? `${stem}_test.py` : `test_${stem}.py`;
    if (!taken.has(file)) return join(folder, file);
  }
}

/**
 * The same file under a name that is collected behind all others of its folder: what a test leaves behind in the process
 * must not meet the project's own tests.
 */
export function pathBehind(project: ProjectCode, path: string): string {
  const split = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, split);
  const name = path.slice(split);
  const isLast = project.testFiles
    .filter((file) => file.path.startsWith(folder) && isTestFile(file.path))
    .every((file) => file.path.slice(split) < name);
  if (isLast) return path;
  return `${folder}${name.startsWith("test_") ? name.replace(/^test_/, "test_zz_") : `zz_${name}`}`;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** The folder that holds most test files. */
function testFolder(project: ProjectCode, testPaths: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const file of project.testFiles.filter((candidate) => isTestFile(candidate.path))) {
    const folder = file.path.includes("/") ? file.path.slice(0, file.path.lastIndexOf("/")) : "";
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(
    (left, right) => right[1] - left[1] || left[0].length - right[0].length,
  );
  return most?.[0] ?? testPaths.find((path) => !path.endsWith(".py")) ?? null;
}

function isTestFile(path: string): boolean {
  return /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/.test(path);
}

function usesSuffix(project: ProjectCode): boolean {
  const names = project.testFiles.map((file) => file.path);
  const suffixed = names.filter((path) => /_test\.py$/.test(path)).length;
  return suffixed > names.filter((path) => /(?:^|\/)test_[^/]*\.py$/.test(path)).length;
}
