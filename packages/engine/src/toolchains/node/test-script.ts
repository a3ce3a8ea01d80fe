/** What a test script of a `package.json` starts, as far as it can be read without a shell. */
export interface TestScript {
  readonly runner: Runner;
  /** Options for node itself: `--import tsx`. */
  readonly nodeOptions: readonly string[];
  /** Options and files for the runner. */
  readonly arguments: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** Commands in front of the tests: a build whose output they test. */
  readonly before: readonly string[];
}

export type Runner = "vitest" | "jest" | "mocha" | "node:test";

const RUNNERS: Readonly<Record<string, Runner>> = {
  vitest: "vitest",
  jest: "jest",
  mocha: "mocha",
  _mocha: "mocha",
};
/** Programs that run another one and do not change what it is. */
const WRAPPERS = new Set([
  "npx",
  "cross-env",
  "cross-env-shell",
  "dotenv",
  "env",
  "c8",
  "nyc",
  "yarn",
  "pnpm",
  "exec",
  "--",
  "corepack",
]);
/** Runners of TypeScript that take node's own options. */
const LOADERS: Readonly<Record<string, readonly string[]>> = { tsx: ["--import", "tsx"] };
const NODE_OPTIONS_WITH_VALUE = new Set([
  "--import",
  "--require",
  "-r",
  "--loader",
  "--experimental-loader",
  "--env-file",
  "--conditions",
  "-C",
]);

/** Null when no part of the script starts a runner that we know. */
export function parseTestScript(script: string): TestScript | null {
  const before: string[] = [];
  for (const part of script.split(/&&|;/).map((text) => text.trim())) {
    const found = parseCommand(part);
    if (found) return { ...found, before };
    if (part !== "" && !isIrrelevant(part)) before.push(part);
  }
  return null;
}

/** Linters and type checkers in front of the tests change nothing for them. */
function isIrrelevant(command: string): boolean {
  return /\b(?:eslint|prettier|biome|standard|xo|tslint|lint|typecheck|type-check|tsc\b.*--noEmit|rimraf|echo|clear)\b/.test(
    command,
  );
}

function parseCommand(command: string): Omit<TestScript, "before"> | null {
  const words = splitWords(command);
  const variables: Record<string, string> = {};
  let rest = [...words];
  for (let word = rest[0]; word !== undefined; word = rest[0]) {
    const assignment = /^([A-Za-z_]\w*)=(.*)$/s.exec(word);
    if (assignment?.[1]) variables[assignment[1]] = assignment[2] ?? "";
    else if (!WRAPPERS.has(word)) break;
    rest = rest.slice(1);
    // Options of the wrapper itself.
    while (WRAPPERS.has(word) && rest[0]?.startsWith("-") && rest[0] !== "--") rest = rest.slice(1);
  }
  const [program = "", ...following] = rest;
  const runner = RUNNERS[baseName(program)];
  if (runner) return { runner, nodeOptions: [], arguments: runnerArguments(runner, following), variables };
  if (baseName(program) === "node") return parseNode(following, [], variables);
  const loader = LOADERS[baseName(program)];
  return loader ? parseNode(following, loader, variables) : null;
}

/** `node --import tsx --test src/**`, `node --experimental-vm-modules node_modules/jest/bin/jest.js`. */
function parseNode(
  words: readonly string[],
  loader: readonly string[],
  variables: Readonly<Record<string, string>>,
): Omit<TestScript, "before"> | null {
  const nodeOptions = [...loader];
  let isTest = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (word === "--test") isTest = true;
    else if (
      /^--test-(?:reporter|reporter-destination|shard|name-pattern|skip-pattern|only)\b/.test(word) ||
      word === "--watch"
    ) {
      if (!word.includes("=") && word !== "--test-only" && word !== "--watch") index++;
    } else if (/^--(?:experimental-test-coverage|test-coverage)/.test(word)) {
      if (word.startsWith("--test-coverage") && !word.includes("=")) index++;
    } else if (word.startsWith("-")) {
      nodeOptions.push(word);
      if (NODE_OPTIONS_WITH_VALUE.has(word)) nodeOptions.push(words[++index] ?? "");
    } else if (isTest) {
      return {
        runner: "node:test",
        nodeOptions,
        arguments: words.slice(index).filter((one) => !one.startsWith("-")),
        variables,
      };
    } else {
      const runner = runnerOfFile(word);
      return (
        runner && {
          runner,
          nodeOptions,
          arguments: runnerArguments(runner, words.slice(index + 1)),
          variables,
        }
      );
    }
  }
  return isTest ? { runner: "node:test", nodeOptions, arguments: [], variables } : null;
}

function runnerOfFile(path: string): Runner | null {
  const found = /node_modules\/(?:\.bin\/)?(vitest|jest|mocha)\b/.exec(path)?.[1];
  return found ? (RUNNERS[found] ?? null) : null;
}

/** Options that watch, measure, distribute, shorten or report elsewhere are left out. */
function runnerArguments(runner: Runner, words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (
      /^--?(?:watch(?:All)?|w|coverage|bail|b|ci|ui|silent|verbose|parallel|p|runInBand|i|onlyChanged|o|passWithNoTests|forbid-only|reporter|reporters|R|outputFile|jobs|j|maxWorkers|coverage[.\w-]*|O|reporter-options?|json|detectOpenHandles|exit|run|pool|no-file-parallelism)(?:=.*)?$/.test(
        word,
      )
    ) {
      const takesValue =
        /^--?(?:reporters?|R|outputFile|jobs|j|maxWorkers|w|coverage[A-Z.]\w*|O|reporter-options?|pool)$/.test(
          word,
        );
      const hasCount = /^--?(?:bail|b)$/.test(word) && /^\d+$/.test(words[index + 1] ?? "");
      if (hasCount || (takesValue && !(runner === "vitest" && word === "-w"))) index++;
      continue;
    }
    if (runner === "vitest" && index === 0 && /^(?:run|watch|dev|related|bench)$/.test(word)) continue;
    kept.push(word);
  }
  return kept;
}

function baseName(path: string): string {
  return path.split("/").at(-1) ?? path;
}

/** Words with quotes removed. Globs stay as they are: the runners understand them. */
function splitWords(command: string): readonly string[] {
  const found = command.matchAll(/(?:[^\s"']|"(?:[^"\\]|\\.)*"|'[^']*')+/g);
  return [...found].map(([word]) =>
    word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, double, single) => double ?? single),
  );
}
