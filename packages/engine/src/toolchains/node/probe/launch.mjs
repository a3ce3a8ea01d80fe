/**
 * Entry: reads what to do from the standard input, starts the project's runner with our reporter, and passes its
 * records on, each behind the nonce that the runner never sees. `node launch.mjs < request.json`
 */
import { spawn } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { checkSyntax } from "./syntax.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const request = JSON.parse(readFileSync(0, "utf8"));
const scratch = process.env.TMPDIR ?? "/tmp";

function send(record) {
  process.stdout.write(`${request.nonce}${JSON.stringify(record)}\n`);
}

const MARK = ".bugstack-links";

/**
 * Makes the folders of dependencies in the tree out of links to the installed packages, until the end of the run. The
 * packages are read-only; the folders around them are not, because tools keep their caches there.
 */
function linkModules() {
  const made = [];
  for (const { source, path } of request.treeMounts) {
    const place = join(request.tree, path);
    const isOurs = existsSync(join(place, MARK));
    if (!isOurs && existsSync(place) && readdirSync(place).length > 0) continue;
    if (!isOurs) {
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, MARK), "");
      const base = source.slice(0, source.length - path.length - 1);
      for (const name of readdirSync(source)) {
        if (name.startsWith("@")) {
          mkdirSync(join(place, name));
          for (const inner of readdirSync(join(source, name)))
            link(join(source, name, inner), join(place, name, inner), base);
        } else if (!CACHES.has(name)) link(join(source, name), join(place, name), base);
      }
    }
    made.push(place);
  }
  return () => {
    for (const place of made) rmSync(place, { recursive: true, force: true });
  };
}

const CACHES = new Set([".cache", ".vite", ".vite-temp", ".vitest"]);

/** Packages of the repository itself are linked to the tree, not to where they were when the others were installed. */
function link(from, to, base) {
  let target = from;
  if (lstatSync(from).isSymbolicLink()) {
    const inner = relative(base, resolve(dirname(from), readlinkSync(from)));
    const own = join(request.tree, inner);
    if (!inner.startsWith("..") && !inner.split("/").includes("node_modules") && existsSync(own))
      target = own;
  }
  symlinkSync(target, to);
}

/** The folder of an installed package, looked for upwards as Node does. */
function packageFolder(name) {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const place = join(folder, "node_modules", name);
    if (existsSync(join(place, "package.json"))) return place;
    if (folder === dirname(folder)) return null;
  }
}

function packageProgram(name) {
  const folder = packageFolder(name);
  if (folder === null) return null;
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const path = typeof bin === "string" ? bin : bin?.[name];
  return path === undefined ? null : join(folder, path);
}

function escapePattern(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/**
 * Matches the names that are wanted; null when whole files are. Versions differ in what they put between the names of
 * suites and tests.
 */
function namePattern(wanted) {
  const names = wanted.map(({ name }) => name);
  if (names.length === 0 || names.some((name) => name === null)) return null;
  return `^\\s*(?:${names.map((name) => escapePattern(name).replaceAll(" ", "(?: > | )")).join("|")})$`;
}

const wanted = request.selectors;
const files = [...new Set(wanted.map(({ file }) => file))];
const pattern = namePattern(wanted);
const chosen = wanted.length > 0;
const watching = request.observe || request.coverage.length > 0;
const watchOutput = join(scratch, `bugstack-watch-${process.pid}.jsonl`);

/** Variables that make the tests' processes load the watch. */
function watchVariables(environment) {
  if (!watching) return {};
  const nodeOptions = environment.NODE_OPTIONS ?? "";
  const { tree, observe, coverage, mode } = request;
  return {
    NODE_OPTIONS: `${nodeOptions} --require ${JSON.stringify(join(HERE, "watch.cjs"))}`.trim(),
    BUGSTACK_WATCH: JSON.stringify({ tree, observe, coverage, runner: mode, nodeOptions, out: watchOutput }),
  };
}

/** What the watch wrote down, with the tests that its numbers stand for. */
function sendWatched() {
  if (!watching || !existsSync(watchOutput)) return;
  const tests = new Map();
  for (const line of readFileSync(watchOutput, "utf8").split("\n")) {
    let record;
    try {
      record = JSON.parse(line);
    } catch {
      continue;
    }
    const key = `${record.process} ${record.index}`;
    if (record.kind === "mark") tests.set(key, { file: record.file, name: record.name });
    else if (record.kind === "covered") send(record);
    else if (tests.has(key)) send({ kind: "observed", ...tests.get(key), title: "", error: record.error });
  }
  rmSync(watchOutput, { force: true });
}

/** Words after `node` for each runner. */
const COMMANDS = {
  "node:test"() {
    const reporter = join(HERE, "node-test-reporter.mjs");
    return [
      ...request.nodeOptions,
      "--test",
      ...["--test-reporter", "spec", "--test-reporter-destination", "stdout"],
      ...["--test-reporter", reporter, "--test-reporter-destination", "stderr"],
      // Names of nested tests match by parts in some versions only: the reporter picks them out.
      ...(chosen ? files : request.arguments),
    ];
  },
  vitest() {
    const program = packageProgram("vitest");
    if (program === null) return null;
    const start = watching
      ? [join(HERE, "vitest-watched.mjs"), packageFolder("vitest"), join(HERE, "vitest-setup.mjs")]
      : [program];
    return [
      ...request.nodeOptions,
      ...start,
      "run",
      ...request.arguments.filter((word) => !chosen || word.startsWith("-") || isValue(word)),
      ...["--reporter", join(HERE, "vitest-reporter.mjs"), "--reporter", "default"],
      ...["--coverage.enabled=false", "--bail=0", "--passWithNoTests=false", "--color=false"],
      ...(pattern === null ? [] : ["-t", pattern]),
      ...(chosen ? files : []),
    ];
  },
  jest() {
    const program = packageProgram("jest") ?? packageProgram("jest-cli");
    if (program === null) return null;
    return [
      ...request.nodeOptions,
      program,
      ...request.arguments.filter((word) => !chosen || word.startsWith("-") || isValue(word)),
      ...["--reporters", "default", "--reporters", join(HERE, "jest-reporter.cjs")],
      ...["--testRunner", join(HERE, "jest-runner.cjs")],
      ...["--runInBand", "--ci", "--watchman=false", "--coverage=false", "--bail=0", "--colors=false"],
      ...["--cacheDirectory", join(scratch, "bugstack-jest")],
      ...(pattern === null ? [] : ["-t", pattern]),
      ...(chosen ? ["--runTestsByPath", ...files] : []),
    ];
  },
  mocha() {
    const program = packageProgram("mocha");
    if (program === null) return null;
    return [
      ...request.nodeOptions,
      program,
      ...request.arguments.filter((word) => !chosen || word.startsWith("-") || isValue(word)),
      ...[
        "--reporter",
        join(HERE, "mocha-reporter.cjs"),
        "--no-parallel",
        "--no-bail",
        "--no-color",
        "--exit",
      ],
      ...(watching ? ["--require", join(HERE, "mocha-hooks.cjs")] : []),
      ...(pattern === null ? [] : ["--grep", pattern]),
      ...(chosen ? files : []),
    ];
  },
};

/** Whether a word is the value of the option in front of it. */
function isValue(word) {
  const before = request.arguments[request.arguments.indexOf(word) - 1] ?? "";
  return /^(?:-c|--config|--project|--root|--dir|--environment|--mode|-r|--require|--import|--loader|--ui|--timeout|-t|--testTimeout|--globals|--selectProjects|--rootDir|--preset|--env|--extension|--setupFilesAfterEnv|--testEnvironment)$/.test(
    before,
  );
}

/** Runs a command with its output going to people, on the standard error output. */
function run(program, words, { environment, records }) {
  return new Promise((resolve) => {
    const stdio = ["ignore", "pipe", "pipe", ...(records ? ["pipe"] : [])];
    const child = spawn(program, words, { env: environment, stdio });
    child.stdout.pipe(process.stderr, { end: false });
    child.stderr.pipe(process.stderr, { end: false });
    let end = null;
    if (records) {
      createInterface({ input: child.stdio[3] }).on("line", (line) => {
        let record;
        try {
          record = JSON.parse(line);
        } catch {
          return;
        }
        if (record.kind === "runner_end") end = record;
        else records(record);
      });
    }
    child.once("error", (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve({ code: 127, end: null });
    });
    child.once("close", (code, signal) =>
      resolve({ code: code ?? (signal ? 1 : 0), end: signal ? null : end }),
    );
  });
}

async function runTests() {
  const environment = { ...process.env, ...request.variables };
  for (const command of chosen ? [] : request.before) {
    const { code } = await run("/bin/sh", ["-c", command], {
      environment: withPrograms(environment),
      records: null,
    });
    if (code !== 0) {
      process.stderr.write(`The command before the tests failed: ${command}\n`);
      return 3;
    }
  }
  const words = COMMANDS[request.mode]();
  if (words === null) {
    process.stderr.write(`${request.mode} is not installed.\n`);
    return 3;
  }
  let failed = false;
  const { code, end } = await run(process.execPath, words, {
    environment: {
      ...withPrograms(environment),
      ...watchVariables(environment),
      BUGSTACK_WANTED: JSON.stringify(wanted),
    },
    records(record) {
      failed ||=
        record.kind === "collection_error" || record.outcome === "failed" || record.outcome === "error";
      send(record);
    },
  });
  sendWatched();
  if (end === null) return code === 0 ? 3 : Math.min(code, 99);
  // mocha ends with the number of failures. A runner that fails although every test passed must not look like success,
  // except when only other tests of the same files failed.
  const exitCode = failed ? 1 : code === 0 || chosen ? 0 : 3;
  send({
    kind: "end",
    exitCode,
    selected: end.selected,
    finished: end.finished,
    collectionErrors: end.collectionErrors,
  });
  return exitCode;
}

/** Programs of installed packages are found by name, as under `npm run`. */
function withPrograms(environment) {
  const folders = [];
  for (let folder = process.cwd(); folder !== dirname(folder); folder = dirname(folder)) {
    folders.push(join(folder, "node_modules/.bin"));
  }
  return { ...environment, PATH: [...folders, environment.PATH ?? ""].join(":") };
}

/** Runners keep their caches beside the dependencies; what they add there is taken away again. */
function noteModules() {
  const place = join(process.cwd(), "node_modules");
  const before = existsSync(place) ? new Set(readdirSync(place)) : null;
  return () => {
    if (!existsSync(place)) return;
    if (before === null) rmSync(place, { recursive: true, force: true });
    else {
      for (const name of readdirSync(place)) {
        if (!before.has(name)) rmSync(join(place, name), { recursive: true, force: true });
      }
    }
  };
}

const unlink = linkModules();
const restore = noteModules();
try {
  process.exitCode =
    request.mode === "syntax" ? await checkSyntax(request, send, packageFolder) : await runTests();
} finally {
  restore();
  unlink();
}
