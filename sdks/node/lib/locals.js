"use strict";
/** Local variables of the frames of an error, where they are watched. */
const inspector = require("node:inspector");
const path = require("node:path");
const { fileURLToPath } = require("node:url");
const { isMainThread, Worker } = require("node:worker_threads");

const KEY = Symbol.for("bugstack.locals");

/** Starts the thread that reads them. Not beside a debugger, which would stop at every throw too. */
exports.watchLocals = function watchLocals(log) {
  if (!isMainThread || inspector.url() !== undefined) return false;
  const worker = new Worker(path.join(__dirname, "locals-worker.js"), {
    ...{ execArgv: [], env: {}, workerData: { folder: __dirname } },
  });
  worker.on("error", (error) => log.debug(`local variables cannot be read: ${error?.message}`));
  worker.unref();
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
