/** How vitest is made to run test files in its own process, instead of one that it starts for each run. */
import { readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { Server } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageFolder } from "../packages.mjs";
import { entryOf } from "../vitest-entry.mjs";

/** From here on a pool of workers can be given from outside. */
const FIRST_WITH_POOLS = 4;
const WORKER = "1";

/**
 * Options that make an installed vitest do so; `settle` is to be called when it has run tests, `forget` before with the
 * files that are no longer what they were.
 */
export async function prepareHere(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const hasPools = Number.parseInt(version, 10) >= FIRST_WITH_POOLS;
  const variables = { TEST: "true", VITEST: "true", VITEST_MODE: "RUN" };
  Object.assign(process.env, { NODE_ENV: "test", ...process.env, ...variables });
  const timers = watchTimers();
  const runner = packageFolder("@vitest/runner", realpathSync(folder));
  // From version 5 on it is a part of vitest itself.
  await import(runner === null ? entryOf(folder, "./worker") : entryOf(runner, "."));
  timers.restore();
  const settle = () => {
    timers.release();
    for (const handle of process._getActiveHandles()) if (handle instanceof Server) handle.unref();
  };
  if (hasPools) {
    const { pool, forget } = await ownPool(folder);
    return { options: { pool, isolate: true }, settle, forget };
  }
  await redirectTinypool(folder);
  const threads = { minThreads: 0, maxThreads: 1, isolate: true };
  return { options: { pool: "threads", poolOptions: { threads } }, settle, forget: () => {} };
}

/**
 * The runner takes the functions of its clock when it is loaded, and reports with some delay, after all is said already:
 * nobody has to wait for that.
 */
function watchTimers() {
  const { setTimeout } = globalThis;
  const started = new Set();
  globalThis.setTimeout = (...given) => {
    const timer = setTimeout(...given);
    started.add(timer);
    return timer;
  };
  return {
    restore() {
      globalThis.setTimeout = setTimeout;
    },
    release() {
      for (const timer of started) timer.unref();
      started.clear();
    },
  };
}

/** A worker that is a pair of callbacks: what one side posts, the other hears a turn later, as a copy. */
async function ownPool(folder) {
  const { init, runBaseTests, setupEnvironment } = await import(entryOf(folder, "./worker"));
  const { exit } = process;
  const name = "bugstack";
  /** What the worker knows of modules: it keeps their texts, which a worker that ends does not have to forget. */
  let modules = null;
  function forget(paths) {
    for (const path of paths)
      for (const module of modules?.fileToModulesMap.get(path) ?? []) modules.invalidateModule(module);
  }
  const pool = {
    name,
    createPoolWorker() {
      const outside = new Set();
      const inside = new Set();
      function post(to, message) {
        const copy = structuredClone(message);
        setImmediate(() => {
          for (const hear of to) hear(copy);
        });
      }
      async function runHere(method, state, traces) {
        try {
          await runBaseTests(method, state, traces);
        } finally {
          modules = state.evaluatedModules;
          process.exit = exit;
        }
      }
      const worker = {
        post: (message) => post(outside, message),
        on: (hear) => inside.add(hear),
        off: (hear) => inside.delete(hear),
        teardown: () => inside.clear(),
        setup: setupEnvironment,
        runTests: (state, traces) => runHere("run", state, traces),
        collectTests: (state, traces) => runHere("collect", state, traces),
      };
      return {
        name,
        start: () => init(worker),
        stop: () => outside.clear(),
        send: (message) => post(inside, message),
        on: (event, hear) => event === "message" && outside.add(hear),
        off: (event, hear) => event === "message" && outside.delete(hear),
        deserialize: (message) => message,
      };
    },
  };
  return { pool, forget };
}

/** Its workers are threads of tinypool then, which are told what to call a function of vitest with. */
async function redirectTinypool(folder) {
  const path = createRequire(join(folder, "package.json")).resolve("tinypool");
  const { default: Tinypool } = await import(pathToFileURL(path).href);
  const { run } = await import(pathToFileURL(join(folder, "dist/worker.js")).href);
  const { exit } = process;
  Tinypool.prototype.run = async (task, { channel } = {}) => {
    try {
      await run({ ...task, workerId: WORKER, config: structuredClone(task.config) });
    } finally {
      process.exit = exit;
      channel?.onClose?.();
    }
  };
}
