/** The words with which each runner is started on the tests that are wanted. */
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ownOptions } from "./own-words.mjs";
import { mochaProgram, packageFolder, packageProgram, packageVersion } from "./packages.mjs";
import { typescriptOptions } from "./typescript-options.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));

/** Words after `node`; null where the runner is not installed. */
export function commandWords(request, { watching, scratch }) {
  const { mode, nodeOptions } = request;
  const start = startOf(mode, watching);
  return (
    start && [
      ...nodeOptions,
      ...typescriptOptions(request),
      ...start,
      ...runnerWords(request, { watching, scratch }),
    ]
  );
}

function startOf(mode, watching) {
  if (mode === "node:test") return [];
  if (mode === "vitest" && watching) {
    const folder = packageFolder("vitest");
    return folder && [join(HERE, "vitest-watched.mjs"), folder, join(HERE, "vitest-setup.mjs")];
  }
  const own = mode === "mocha" ? mochaProgram() : packageProgram(mode);
  const program = own ?? (mode === "jest" ? packageProgram("jest-cli") : null);
  return program && [program];
}

/** Words after the runner's program. */
export function runnerWords(request, { watching, scratch }) {
  const { mode, selectors } = request;
  const chosen = selectors.length > 0;
  const files = [...new Set(selectors.map(({ file }) => file))];
  const pattern = namePattern(selectors);
  // What names files or folders gives way to the chosen files.
  const own = chosen ? ownOptions(request.arguments) : request.arguments;
  return WORDS[mode]({ own, chosen, files, pattern, watching, scratch, given: request.arguments });
}

const WORDS = {
  "node:test": ({ chosen, files, given }) => [
    "--test",
    ...["--test-reporter", "spec", "--test-reporter-destination", "stdout"],
    ...["--test-reporter", join(HERE, "node-test-reporter.mjs"), "--test-reporter-destination", "stderr"],
    // Of chosen tests only what they say counts, not what they leave open.
    ...(chosen && canForceExit() ? ["--test-force-exit"] : []),
    // Names of nested tests match by parts in some versions only: the reporter picks them out.
    ...(chosen ? files : given.map(filesOfFolder)),
  ],
  vitest: ({ own, chosen, files, pattern }) => [
    ...vitestFlags(own),
    ...["--reporter", join(HERE, "vitest-reporter.mjs"), "--reporter", "default"],
    ...(pattern === null ? [] : ["-t", pattern]),
    ...(chosen ? files : []),
  ],
  jest: ({ own, chosen, files, pattern, scratch }) => [
    ...jestFlags(own, scratch),
    ...["--reporters", "default", "--reporters", join(HERE, "jest-reporter.cjs")],
    ...["--testRunner", join(HERE, "jest-runner.cjs")],
    ...(pattern === null ? [] : ["-t", pattern]),
    ...(chosen ? ["--forceExit", "--runTestsByPath", ...files] : []),
  ],
  mocha: ({ own, chosen, files, pattern, watching }) => [
    ...own,
    ...["--reporter", join(HERE, "mocha-reporter.cjs"), "--no-parallel", "--no-bail", "--no-color", "--exit"],
    // Else it rewrites the stacks: places in CommonJS modules would stand there relative to the current folder.
    "--full-trace",
    ...(watching ? [hasRootHooks() ? "--require" : "--file", join(HERE, "mocha-hooks.cjs")] : []),
    ...(pattern === null ? [] : ["--grep", pattern]),
    ...(chosen ? files : []),
  ],
};

function canForceExit() {
  return Number.parseInt(process.versions.node, 10) >= 22;
}

/**
 * Up to Node 20 `node --test test/` runs every file in the folder; later ones take the folder for a module and fail. A
 * project that was written under the older one means its files.
 */
export function filesOfFolder(word) {
  if (Number.parseInt(process.versions.node, 10) < 21) return word;
  if (!statSync(word, { throwIfNoEntry: false })?.isDirectory()) return word;
  return `${word.replace(/\/+$/, "")}/**/*.{js,cjs,mjs}`;
}

/** Whether the project's mocha takes hooks for all tests from what it requires. */
function hasRootHooks() {
  return Number.parseInt(packageVersion("mocha") ?? "8", 10) >= 8;
}

/** The project's own options of vitest, and those that every run of ours has. */
export function vitestFlags(own) {
  return ["run", ...own, "--coverage.enabled=false", "--bail=0", "--passWithNoTests=false", "--color=false"];
}

/** The project's own options of jest, and those that every run of ours has. */
export function jestFlags(own, scratch) {
  return [
    ...own,
    ...["--runInBand", "--ci", "--watchman=false", "--coverage=false", "--bail=0", "--colors=false"],
    ...["--cacheDirectory", join(scratch, "bugstack-jest")],
  ];
}

function escapePattern(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/**
 * Matches the names that are wanted; null when whole files are. Versions differ in what they put between the names of
 * suites and tests.
 */
export function namePattern(wanted) {
  const names = wanted.map(({ name }) => name);
  if (names.length === 0 || names.some((name) => name === null)) return null;
  return `^\\s*(?:${names.map((name) => escapePattern(name).replaceAll(" ", "(?: > | )")).join("|")})$`;
}
