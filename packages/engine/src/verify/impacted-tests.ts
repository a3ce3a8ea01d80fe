import type { CodeIndex } from "../code/code-index.ts";

/** More than these would take about as long as the whole suite. */
const MOST_FILES = 20;

/**
 * Test files that come to a changed file through imports, nearest first; fixtures of a `conftest.py` count for the tests
 * below it. Empty where that is most of the tests, or none: then only the whole suite tells anything sooner.
 */
export function impactedTests(code: CodeIndex, changed: readonly string[]): readonly string[] {
  const importers = new Map<string, string[]>();
  for (const path of code.paths) {
    for (const imported of code.importsOf(path)) {
      importers.set(imported, [...(importers.get(imported) ?? []), path]);
    }
  }
  const tests = code.paths.filter((path) => code.file(path)?.isTest && !isConftest(path));
  const seen = new Set(changed);
  const found: string[] = [];
  let near: readonly string[] = changed;
  while (near.length > 0) {
    const next: string[] = [];
    const meet = (path: string) => {
      if (seen.has(path)) return;
      seen.add(path);
      next.push(path);
    };
    for (const path of near) {
      for (const importer of importers.get(path) ?? []) meet(importer);
      if (isConftest(path)) {
        const folder = path.slice(0, path.lastIndexOf("/") + 1);
        for (const test of tests) if (test.startsWith(folder)) meet(test);
      }
    }
    found.push(...next.filter((path) => tests.includes(path)));
    near = next;
  }
  return found.length > MOST_FILES || found.length * 2 > tests.length ? [] : found;
}

function isConftest(path: string): boolean {
  return path === "conftest.py" || path.endsWith("/conftest.py");
}
