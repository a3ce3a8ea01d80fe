/**
 * Entry: reads what to do from the standard input, starts the project's runner with our reporter, and passes its
 * records on, each behind the nonce that the runner never sees. `node launch.mjs < request.json`
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { watchForEndless } from "./endless.mjs";
import { packageFolder, withPrograms } from "./packages.mjs";
import { commandWords } from "./runner-words.mjs";
import { checkSyntax } from "./syntax.mjs";
import { linkModules, noteModules } from "./tree-modules.mjs";
import { checkTypes } from "./types.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const request = JSON.parse(readFileSync(0, "utf8"));
const scratch = process.env.TMPDIR ?? "/tmp";

function send(record) {
  process.stdout.write(`${request.nonce}${JSON.stringify(record)}\n`);
}

const wanted = request.selectors;
const chosen = wanted.length > 0;
const watching = request.observe || request.coverage.length > 0;
/** This runner says which test it has begun only where the test waits once before. */
const waitsBefore = request.mode === "node:test" && typeof request.testSeconds === "number";
const watchOutput = join(scratch, `bugstack-watch-${process.pid}.jsonl`);

/** Variables that make the tests' processes load the watch. */
function watchVariables(environment) {
  if (!watching && !waitsBefore) return {};
  const nodeOptions = environment.NODE_OPTIONS ?? "";
  const { tree, observe, coverage, mode } = request;
  return {
    NODE_OPTIONS: `${nodeOptions} --require ${JSON.stringify(join(HERE, "watch.cjs"))}`.trim(),
    BUGSTACK_WATCH: JSON.stringify({
      tree,
      observe,
      coverage,
      runner: mode,
      nodeOptions,
      out: watchOutput,
      waitsBefore,
    }),
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

/** Runs a command with its output going to people, on the standard error output. */
function run(program, words, { environment, records }) {
  return new Promise((resolve) => {
    const stdio = ["ignore", "pipe", "pipe", ...(records ? ["pipe"] : [])];
    const child = spawn(program, words, { env: environment, stdio });
    child.stdout.pipe(process.stderr, { end: false });
    child.stderr.pipe(process.stderr, { end: false });
    let end = null;
    // Files of tests that were ended: what the runner says of their processes, or of itself, says nothing more then.
    const ended = new Set();
    const counts = { tests: new Set(), collectionErrors: 0 };
    function take(record) {
      if (record.kind === "test") counts.tests.add(`${record.file}\0${record.name}`);
      if (record.kind === "collection_error") counts.collectionErrors += 1;
      records(record);
    }
    const endless = watchForEndless(child, {
      seconds: records ? (request.testSeconds ?? null) : null,
      hasOwnProcesses: request.mode === "node:test",
      onOver(record) {
        ended.add(record.file);
        take(record);
      },
    });
    if (records) {
      createInterface({ input: child.stdio[3] }).on("line", (line) => {
        let record;
        try {
          record = JSON.parse(line);
        } catch {
          return;
        }
        endless.heard(record);
        if (record.kind === "runner_end") end = record;
        else if (record.kind !== "collection_error" || !ended.has(record.where)) take(record);
      });
    }
    child.once("error", (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve({ code: 127, end: null });
    });
    child.once("close", (code, signal) => {
      endless.stop();
      const { tests, collectionErrors } = counts;
      const told = { selected: tests.size, finished: tests.size, collectionErrors };
      if (ended.size > 0) resolve({ code: 1, end: told });
      else resolve({ code: code ?? (signal ? 1 : 0), end: signal ? null : end });
    });
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
  const words = commandWords(request, { watching, scratch });
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

const unlink = linkModules(request);
const restore = noteModules();
try {
  process.exitCode =
    request.mode === "syntax"
      ? await checkSyntax(request, send, packageFolder)
      : request.mode === "types"
        ? await checkTypes(request, send)
        : await runTests();
} finally {
  restore();
  unlink();
}
