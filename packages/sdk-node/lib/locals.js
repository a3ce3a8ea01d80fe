/** Local variables of the frames of an error, where they are watched. */
const inspector = require("node:inspector");
const path = require("node:path");
const { fileURLToPath } = require("node:url");
const { isMainThread, Worker } = require("node:worker_threads");

/** A thread that does not answer is not waited for any longer when the process ends. */
const LONGEST_END_MS = 500;
const KEY = Symbol.for("bugstack.locals");

/** Starts the thread that reads them. Not beside a debugger, which would stop at every throw too. */
exports.watchLocals = function watchLocals(log) {
  if (!isMainThread || inspector.url() !== undefined) return false;
  const over = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(path.join(__dirname, "locals-worker.js"), {
    ...{ execArgv: [], env: {}, workerData: { folder: __dirname, over } },
  });
  let isRunning = true;
  worker.on("error", (error) => log.debug(`local variables cannot be read: ${error?.message}`));
  worker.on("exit", () => {
    isRunning = false;
  });
  worker.unref();
  process.on("exit", () => {
    if (!isRunning || Atomics.load(over, 1) === 0) return;
    worker.postMessage("end");
    Atomics.wait(over, 0, 0, LONGEST_END_MS);
  });
  return true;
};

/** The variables of a frame: by file and line. */
exports.createLocals = function createLocals(error) {
  const frames = Array.isArray(error?.[KEY]) ? [...error[KEY]] : [];
  return (file, line) => {
    const at = frames.findIndex((frame) => frame.line === line && fileOf(frame.url) === file);
    return at < 0 ? undefined : frames.splice(at, 1)[0].vars;
  };
};

function fileOf(url) {
  try {
    return url.startsWith("file:") ? fileURLToPath(url.replace(/[?#].*$/, "")) : url;
  } catch {
    return url;
  }
}
