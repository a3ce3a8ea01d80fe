import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

/** One small function with one defect: a project, the tests that fail, and tests that the engine never sees. */
export interface SearchCase {
  readonly name: string;
  /** Absolute path of the project. */
  readonly project: string;
  /** Absolute path of the folder with the hidden tests; null: a fix cannot be told from one that fits the tests only. */
  readonly oracle: string | null;
  readonly title: string;
  readonly language: "python" | "node";
  /** `first`: written before the operators of the search; `second`: written after them and never tuned to. */
  readonly half: "first" | "second";
  readonly failing: readonly string[];
}

const CaseFile = z.strictObject({
  title: z.string(),
  language: z.enum(["python", "node"]),
  half: z.enum(["first", "second"]),
  failing: z.array(z.string()).min(1),
});

const TESTS = [
  "**/{test_*,*_test}.py",
  "**/*.{test,spec}.{js,mjs,cjs,ts,mts,cts,jsx,tsx}",
  "{test,tests,__tests__}/**/*.{js,mjs,cjs,ts}",
];
const FOREIGN = new Set(["node_modules", ".venv", "venv", "oracle", ".git"]);

/** Reads the corpus, sorted by name. @throws Error naming the case whose files are incomplete. */
export function readCases(corpus: string): SearchCase[] {
  return foldersOf(corpus).map((name) => readCase(name, join(corpus, name)));
}

/**
 * Projects of somebody else, each a folder in this one: of the form of the corpus, or bare, where every test file is
 * given and the fix is held against nothing but the tests. @throws Error where there is no project, or none has tests.
 */
export function readProjects(directory: string): SearchCase[] {
  const found = foldersOf(resolve(directory)).map((name) => {
    const folder = join(resolve(directory), name);
    return existsSync(join(folder, "case.json")) ? readCase(name, folder) : bareProject(name, folder);
  });
  const usable = found.filter((one) => one.failing.length > 0);
  for (const { name } of found.filter((one) => !usable.includes(one)))
    console.error(`${name} is left out: it has no test files`);
  if (usable.length === 0) throw new Error(`No project with tests in ${directory}`);
  return usable;
}

function foldersOf(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

function bareProject(name: string, project: string): SearchCase {
  const failing = globSync(TESTS, { cwd: project, exclude: (path) => FOREIGN.has(path) }).toSorted();
  const language = failing.some((path) => path.endsWith(".py")) ? "python" : "node";
  return { name, project, oracle: null, title: name, language, half: "second", failing };
}

function readCase(name: string, folder: string): SearchCase {
  const described = CaseFile.parse(JSON.parse(readFileSync(join(folder, "case.json"), "utf8")));
  const missing = ["project", "oracle"].filter((part) => !existsSync(join(folder, part)));
  if (missing.length > 0) throw new Error(`The case ${name} lacks ${missing.join(", ")}`);
  return { name, project: join(folder, "project"), oracle: join(folder, "oracle"), ...described };
}
