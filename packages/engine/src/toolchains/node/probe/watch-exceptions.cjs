/** The thread that halts the main one at every error that is thrown, writes it down where it concerns the project, and lets it go on. */
const fs = require("node:fs");
const { Session } = require("node:inspector");
const { workerData } = require("node:worker_threads");
const { describeError } = require("./records.cjs");

const READY = 0;
const CURRENT = 1;
const MOST_PER_TEST = 100;
/** A program that throws without end would hardly move: after so many the rest goes unseen. */
const MOST_PAUSES = 20000;
/** Errors from below the project are asked for the way that they came; Node raises and catches many of its own. */
const MOST_ASKED_PER_TEST = 500;

const { flags, settings, process: main } = workerData;
const session = new Session();
const seen = new Map();
const scripts = new Map();
const asked = new Map();
let pauses = 0;

session.on("Debugger.scriptParsed", ({ params }) => scripts.set(params.scriptId, params.url));

session.on("Debugger.paused", ({ params }) => {
  const index = Atomics.load(flags, CURRENT);
  pauses += 1;
  if (pauses > MOST_PAUSES) session.post("Debugger.setPauseOnExceptions", { state: "none" });
  const isInside = params.callFrames.some(isOwn);
  if (index === 0 || params.data?.objectId === undefined || !(isInside || mayAsk(index))) {
    session.post("Debugger.resume");
    return;
  }
  const request = {
    objectId: params.data.objectId,
    functionDeclaration: `function () { return (${describeError.toString()})(this); }`,
    returnByValue: true,
    silent: true,
  };
  session.post("Runtime.callFunctionOn", request, (_failure, answer) => {
    const error = answer?.result?.value ?? fromDescription(params.data);
    // What is rejected later has the functions that wait for it in its trace alone, and that of a file's error is empty.
    if (error && (isInside || namesOwn(error.stack) || isBare(error))) note(index, error);
    session.post("Debugger.resume");
  });
});

/** A frame names its script by number in newer versions, by address in older ones. */
function isOwn({ url, location }) {
  const path = (url || (scripts.get(location.scriptId) ?? "")).replace(/^file:\/\//, "");
  return path.startsWith(`${settings.tree}/`) && !path.includes("/node_modules/");
}

/** Where the stack is full there is no room to ask the error itself; what V8 says of it has its text. */
function fromDescription({ className, description }) {
  if (typeof description !== "string" || !/Maximum call stack/.test(description)) return null;
  const [first = ""] = description.split("\n");
  const message = first.replace(/^\w+: /, "");
  return {
    type: className ?? "RangeError",
    bases: ["Error"],
    message,
    stack: description,
    cause: null,
    members: [],
  };
}

function mayAsk(index) {
  const count = (asked.get(index) ?? 0) + 1;
  asked.set(index, count);
  return count <= MOST_ASKED_PER_TEST;
}

function namesOwn(stack) {
  return stack
    .split("\n")
    .some((line) => line.includes(`${settings.tree}/`) && !line.includes("/node_modules/"));
}

/** An error of the system that shows no line at all: the loop of events came with it. */
function isBare({ message, stack }) {
  return /^E[A-Z]+: /.test(message) && !/\n\s+at /.test(stack);
}

function note(index, error) {
  const known = seen.get(index) ?? new Set();
  seen.set(index, known);
  // The same error on its way up is thrown again by whoever passes it on.
  const key = `${error.type}\0${error.message}\0${error.stack}`;
  if (known.has(key) || known.size >= MOST_PER_TEST) return;
  known.add(key);
  fs.appendFileSync(settings.out, `${JSON.stringify({ kind: "observed", process: main, index, error })}\n`);
}

session.connectToMainThread();
session.post("Debugger.enable", () => {
  session.post("Debugger.setPauseOnExceptions", { state: "all" }, () => {
    Atomics.store(flags, READY, 1);
    Atomics.notify(flags, READY);
  });
});
// The session alone does not keep this thread alive; the main one does not wait for it.
setInterval(() => {}, 60_000);
