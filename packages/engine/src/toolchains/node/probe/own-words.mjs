/** The project's own words for its runner, where tests are chosen by us. */

/** Options of vitest, jest and mocha whose next word is their value. */
const VALUED = new Set(
  [
    ...[
      "c",
      "config",
      "project",
      "root",
      "r",
      "dir",
      "environment",
      "mode",
      "require",
      "import",
      "loader",
      "ui",
      "u",
    ],
    ...[
      "timeout",
      "t",
      "s",
      "slow",
      "retries",
      "testTimeout",
      "test-timeout",
      "hookTimeout",
      "rootDir",
      "preset",
      "env",
    ],
    ...[
      "testEnvironment",
      "testEnvironmentOptions",
      "testNamePattern",
      "extension",
      "ext",
      "file",
      "ignore",
      "exclude",
    ],
    ...[
      "package",
      "n",
      "node-option",
      "globalSetup",
      "globalTeardown",
      "globals",
      "maxConcurrency",
      "resolver",
    ],
    ...[
      "testRunner",
      "runner",
      "transform",
      "moduleNameMapper",
      "testSequencer",
      "cacheDirectory",
      "notifyMode",
    ],
    ...["configLoader", "typecheck.tsconfig", "seed", "sort", "workerThreads", "logHeapUsage", "filter"],
    ...["spec", "grep", "g", "fgrep", "f", "shard", "changedSince"],
  ].map(optionOf),
);

/** Options of jest that take all words up to the next option. */
const LISTS = new Set(
  [
    ...["testPathPattern", "testPathPatterns", "testPathIgnorePatterns", "coveragePathIgnorePatterns"],
    ...[
      "modulePathIgnorePatterns",
      "watchPathIgnorePatterns",
      "transformIgnorePatterns",
      "unmockedModulePathPatterns",
    ],
    ...["moduleDirectories", "moduleFileExtensions", "modulePaths", "setupFiles", "setupFilesAfterEnv"],
    ...[
      "snapshotSerializers",
      "testMatch",
      "testRegex",
      "roots",
      "projects",
      "selectProjects",
      "ignoreProjects",
    ],
  ].map(optionOf),
);

/** Options that say which tests run: the chosen ones take their place. */
const SELECTING = new Set(
  [
    ...[
      "testPathPattern",
      "testPathPatterns",
      "testMatch",
      "testRegex",
      "findRelatedTests",
      "runTestsByPath",
    ],
    ...["spec", "grep", "g", "fgrep", "f", "invert", "shard", "changedSince", "changed", "onlyFailures"],
  ].map(optionOf),
);

function optionOf(name) {
  return `${name.length === 1 ? "-" : "--"}${name}`;
}

/** Options with their values, without what names files, folders or tests. */
export function ownOptions(words) {
  const kept = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word.startsWith("-")) continue;
    const [name] = word.split("=", 1);
    const values = [];
    if (!word.includes("=")) {
      const most = LISTS.has(name) ? Number.POSITIVE_INFINITY : VALUED.has(name) ? 1 : 0;
      while (values.length < most && isPlain(words[index + 1], name)) values.push(words[++index]);
    }
    if (!SELECTING.has(name)) kept.push(word, ...values);
  }
  return kept;
}

/** What follows the name of an option that takes one word may begin with a minus only where it is a number. */
function isPlain(word, name) {
  return word !== undefined && (!word.startsWith("-") || (VALUED.has(name) && /^-\d/.test(word)));
}
