/** A prepared process of `node --test`: has loaded the runner and what the project depends on, and waits for a file. */
const fs = require("node:fs");
const Module = require("node:module");
const { join } = require("node:path");
const records = require("../records.cjs");
const { nextOrder, ready, settle } = require("./orders.cjs");
const { preload } = require("./preload.cjs");

async function live() {
  require("node:test");
  await import(join(__dirname, "../node-test-reporter.mjs"));
  await preload();
  ready();
  const order = nextOrder();
  if (order === null) process.exit(0);
  settle(order);
  const [{ file }] = order.selectors;
  process.argv.splice(1, process.argv.length, file);
  let fault = null;
  process.on("uncaughtExceptionMonitor", (error) => {
    fault = error;
  });
  process.on("exit", (code) => {
    if (!records.isRecording()) report(file, code, fault);
  });
  // As the file that the program was started with, which some tests ask for.
  Module.runMain(file);
}

/** A file without tests: a plain script passes by ending well, one that has tests should have run them. */
function report(file, code, fault) {
  const recorder = records.recorder();
  if (code !== 0 || fault !== null) recorder.collectionError(file, fault, "");
  else if (importsRunner(file))
    recorder.collectionError(file, null, "The file ended before its tests had run.");
  else recorder.test(file, [], { outcome: "passed", durationMs: 0 });
  recorder.end();
}

function importsRunner(file) {
  try {
    return /["']node:test["']/.test(fs.readFileSync(file, "utf8"));
  } catch {
    return false;
  }
}

live();
