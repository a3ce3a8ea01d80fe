/**
 * Preloaded into the processes that run tests when more than results is asked for: which errors pass through the
 * project's code, caught or not, and which of its lines each test executes. Uses V8's own debugger and profiler.
 */
const fs = require("node:fs");
const inspector = require("node:inspector");
const { join } = require("node:path");
const { isMainThread, Worker } = require("node:worker_threads");
const { createCoverage } = require("./coverage.cjs");
const { setWatch, watch } = require("./watch-access.cjs");
const { watchCallbacks } = require("./watch-callbacks.cjs");

const READY = 0;
const CURRENT = 1;
const READY_TIMEOUT_MS = 20000;
/** Of errors that callbacks are told; those that are thrown are counted apart. */
const MOST_TOLD_PER_TEST = 50;
/** As it is before a test may replace it. */
const turn = setImmediate;

function createWatch(settings) {
  const flags = new Int32Array(new SharedArrayBuffer(8));
  let observer = null;
  let coverage = null;
  let count = 0;
  let test = null;
  let told = 0;
  const append = fs.appendFileSync;

  function write(record) {
    append(settings.out, `${JSON.stringify(record)}\n`);
  }

  /** Waits until the other thread has its hand on this one, which has to answer it in between. */
  async function startObserver() {
    observer = new Worker(join(__dirname, "watch-exceptions.cjs"), {
      workerData: { flags, settings, process: process.pid },
      env: {},
      execArgv: [],
    });
    observer.on("error", () => {
      Atomics.store(flags, READY, 2);
      Atomics.notify(flags, READY);
    });
    // Until then the thread keeps this process alive: the waiting alone would not.
    await Atomics.waitAsync(flags, READY, 0, READY_TIMEOUT_MS).value;
    observer.unref();
    watchCallbacks((error) => {
      const index = Atomics.load(flags, CURRENT);
      told += 1;
      if (index > 0 && told <= MOST_TOLD_PER_TEST)
        write({ kind: "observed", process: process.pid, index, error });
    });
  }

  return {
    async begin(file, name) {
      if (settings.observe && observer === null) await startObserver();
      if (settings.coverage.length > 0) coverage ??= createCoverage(inspector, settings);
      // What the runner has to tell of this test goes out first.
      if (settings.waitsBefore) await new Promise((resolve) => turn(resolve));
      count += 1;
      test = { file, name };
      write({ kind: "mark", process: process.pid, index: count, file, name });
      told = 0;
      coverage?.reset();
      Atomics.store(flags, CURRENT, count);
    },
    end() {
      Atomics.store(flags, CURRENT, 0);
      if (test === null) return;
      const lines = coverage?.take() ?? null;
      if (lines !== null) write({ kind: "covered", ...test, title: "", lines });
      test = null;
    },
  };
}

/** The runner of tests in Node runs hooks of the file's root around every test in it. */
function hookNodeTests(settings) {
  const { beforeEach, afterEach } = require("node:test");
  const file = process.argv[1];
  // The options are for this process alone, not for programs that the tests start.
  process.env.NODE_OPTIONS = settings.nodeOptions;
  beforeEach((context) => watch().begin(context.filePath ?? file, namesOf(context).join(" ")));
  afterEach(() => watch().end());
}

function namesOf(context) {
  return typeof context.fullName === "string" ? context.fullName.split(" > ") : [context.name];
}

const given = JSON.parse(process.env.BUGSTACK_WATCH || "null");
if (given !== null && isMainThread) {
  setWatch(createWatch(given));
  if (given.runner === "node:test" && process.env.NODE_TEST_CONTEXT === "child-v8") hookNodeTests(given);
}
