import { existsSync, globSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

/** A project with one defect, the tests that fail, and what is known of its fix. */
export interface SearchCase {
  readonly name: string;
  /** Absolute path of the case. */
  readonly folder: string;
  /** Absolute path of the project. */
  readonly project: string;
  /** Absolute path of the folder with the hidden tests; null: a fix cannot be told from one that fits the tests only. */
  readonly oracle: string | null;
  /** Absolute path of an environment with what the project needs (virtual, or around `node_modules`); null: the usual one. */
  readonly environment: string | null;
  /** Absolute path of a folder with the files as the maintainers left them, for whoever reads a fix; null: unknown. */
  readonly fixed: string | null;
  readonly title: string;
  readonly language: "python" | "node";
  /** `first`: written before the operators of the search; `second`: written after them and never tuned to. */
  readonly half: "first" | "second";
  readonly failing: readonly string[];
  /** Test files in which those that fail are looked for. */
  readonly tests: readonly string[];
  /** Cases with the same key share their environments. */
  readonly projectKey: string;
}

const CaseFile = z.strictObject({
  title: z.string(),
  language: z.enum(["python", "node"]),
  half: z.enum(["first", "second"]),
  failing: z.array(z.string()).default([]),
  /** Of a real defect: test files that its fix brought. */
  tests: z.array(z.string()).default([]),
  /** Written by `--validate`. */
  suite: z.unknown().optional(),
});

const TESTS = [
  "**/{test_*,*_test}.py",
  "**/*.{test,spec}.{js,mjs,cjs,ts,mts,cts,jsx,tsx}",
  "{test,tests,__tests__}/**/*.{js,mjs,cjs,ts}",
];
const FOREIGN = new Set(["node_modules", ".venv", "venv", "oracle", ".git"]);

/** Reads the corpus, sorted by name. @throws Error naming the case whose files are incomplete. */
export function readCases(corpus: string): SearchCase[] {
  return foldersOf(corpus).map((name) => {
    const found = readCase(name, join(corpus, name));
    if (!found.oracle || found.failing.length === 0)
      throw new Error(`The case ${name} lacks oracle or tests`);
    return found;
  });
}

/**
 * Projects of somebody else, each a folder in this one: of the form of the corpus; a real defect with the fix of its
 * maintainers (`case.json`, `project/`, `fixed/`, perhaps `environment/`); or bare, where every test file is given and the fix is held against
 * nothing but the tests. Of real defects those that were validated, or all. @throws Error where there is no project, or none has tests.
 */
export function readProjects(directory: string, isEveryOne = false): SearchCase[] {
  const found = foldersOf(resolve(directory)).map((name) => {
    const folder = join(resolve(directory), name);
    return existsSync(join(folder, "case.json")) ? readCase(name, folder) : bareProject(name, folder);
  });
  const usable = found.filter((one) => isEveryOne || one.failing.length > 0);
  for (const { name } of found.filter((one) => !usable.includes(one)))
    console.error(`${name} is left out: it has no tests that fail`);
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
  return {
    ...{
      name,
      folder: project,
      project,
      oracle: null,
      fixed: null,
      environment: null,
      title: name,
      language,
      half: "second",
    },
    ...{ failing, tests: failing, projectKey: `search-${name}` },
  };
}

function readCase(name: string, folder: string): SearchCase {
  const { suite: _, ...described } = CaseFile.parse(
    JSON.parse(readFileSync(join(folder, "case.json"), "utf8")),
  );
  const project = join(folder, "project");
  const [oracle, fixed, environment] = ["oracle", "fixed", "environment"].map((part) => join(folder, part));
  if (!existsSync(project)) throw new Error(`The case ${name} lacks project`);
  return {
    ...{
      name,
      folder,
      project,
      ...described,
      projectKey: `search-${name.replace(/^\d+-|-[0-9a-f]{8}$/g, "")}`,
    },
    oracle: oracle && existsSync(oracle) ? oracle : null,
    environment: environment && existsSync(environment) ? realpathSync(environment) : null,
    fixed: fixed && existsSync(fixed) ? fixed : null,
  };
}
