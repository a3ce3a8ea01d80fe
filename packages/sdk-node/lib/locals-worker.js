/**
 * Runs in a thread of its own and reads, while the main thread stands still at a throw, the local variables of the
 * application's frames. They are left on the error. No code of the application is run: getters and proxies are passed by.
 */
const inspector = require("node:inspector");
const { parentPort, workerData } = require("node:worker_threads");

const MOST_FRAMES = 5;
const MOST_VARIABLES = 30;
const MOST_ITEMS = 20;
const MOST_READS = 60;
const DEEPEST = 4;
const LONGEST_TEXT = 1_024;
/** The main thread goes on after so long in any case. */
const LONGEST_PAUSE_MS = 100;
/** With more throws than that, they are the application's way of working, and are left alone for a while. */
const MOST_PAUSES = 20;
const PER_MS = 1_000;
const REST_MS = 10_000;

const KEEP = `function (json) {
  const key = Symbol.for("bugstack.locals");
  if (!Object.prototype.hasOwnProperty.call(this, key))
    Object.defineProperty(this, key, { value: JSON.parse(json), enumerable: false, configurable: true });
}`;

const session = new inspector.Session();
session.connectToMainThread();
// The first place says that it is over, the second that it has begun.
Atomics.store(workerData.over, 1, 1);

function post(method, parameters = {}) {
  return new Promise((resolve, reject) => {
    session.post(method, parameters, (error, result) => (error ? reject(error) : resolve(result)));
  });
}

const stopAt = (state) => post("Debugger.setPauseOnExceptions", { state });

/** Files by the ids that calls have: they do not always name them themselves. */
const files = new Map();
session.on("Debugger.scriptParsed", ({ params: { scriptId, url } }) => {
  if (isOwn(url)) files.set(scriptId, url);
});

let pauses = [];

/** Whether this throw is to be looked at; otherwise all are left alone for a while. */
function isAffordable() {
  const now = Date.now();
  pauses = [...pauses.filter((at) => now - at < PER_MS), now];
  if (pauses.length <= MOST_PAUSES) return true;
  stopAt("none").catch(() => {});
  setTimeout(() => stopAt("all").catch(() => {}), REST_MS).unref();
  return false;
}

session.on("Debugger.paused", async ({ params }) => {
  let isOver = false;
  const resume = () => {
    if (isOver) return;
    isOver = true;
    session.post("Debugger.resume", () => {});
  };
  const guard = setTimeout(resume, LONGEST_PAUSE_MS);
  try {
    const thrown = params.data;
    const isError =
      (params.reason === "exception" || params.reason === "promiseRejection") && thrown?.subtype === "error";
    if (isError && isAffordable()) {
      const frames = await framesOf(params.callFrames, () => isOver);
      if (frames.length > 0 && !isOver)
        await post("Runtime.callFunctionOn", {
          ...{ objectId: thrown.objectId, functionDeclaration: KEEP, silent: true },
          arguments: [{ value: JSON.stringify(frames) }],
        });
    }
  } catch {
    // The error is reported without them.
  } finally {
    clearTimeout(guard);
    resume();
  }
});

async function framesOf(calls, isOver) {
  const found = [];
  const reads = { left: MOST_READS };
  for (const call of calls) {
    if (found.length >= MOST_FRAMES || reads.left <= 0 || isOver()) break;
    const url = files.get(call.location.scriptId);
    if (url === undefined) continue;
    const vars = {};
    for (const { type, object } of call.scopeChain) {
      // What lies further out belongs to more than this call.
      if (type !== "local" && type !== "block" && type !== "catch") break;
      if (!object.objectId) continue;
      for (const { name, value } of await propertiesOf(object.objectId, reads))
        if (!(name in vars) && Object.keys(vars).length < MOST_VARIABLES)
          vars[name] = await readValue(value, 0, reads);
    }
    found.push({ url, line: call.location.lineNumber + 1, vars });
  }
  return found;
}

function isOwn(url) {
  return (
    /^(?:file:|\/|[A-Za-z]:)/.test(url) &&
    !/[\\/]node_modules[\\/]/.test(url) &&
    !url.includes(workerData.folder)
  );
}

/** Stored properties only: what has no value would have to be computed. */
async function propertiesOf(objectId, reads) {
  reads.left -= 1;
  const { result } = await post("Runtime.getProperties", { objectId, ownProperties: true });
  return result.filter(({ value, enumerable, name }) => value && enumerable && name !== "__proto__");
}

async function readValue(remote, depth, reads) {
  const { type, subtype, value, className, description = "", unserializableValue, objectId } = remote;
  if (type === "string") return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value;
  if (type === "number")
    return unserializableValue ? { $class: "Number", $repr: unserializableValue } : value;
  if (type === "boolean" || subtype === "null") return value ?? null;
  if (type === "undefined") return { $class: "undefined" };
  if (type !== "object") return { $class: nameOf(type), $repr: description.split("\n")[0].slice(0, 256) };
  const name = className || "Object";
  if (subtype === "proxy") return { $class: "Proxy" };
  if (subtype === "date" || subtype === "regexp" || subtype === "error")
    return { $class: name, $repr: description.split("\n")[0].slice(0, 256) };
  const isPlain = subtype === undefined || subtype === "array";
  if (!isPlain || depth >= DEEPEST || reads.left <= 0 || !objectId) return { $class: name };
  const properties = await propertiesOf(objectId, reads);
  const kept = properties.slice(0, MOST_ITEMS);
  if (subtype === "array") {
    const items = [];
    for (const one of kept) items.push(await readValue(one.value, depth + 1, reads));
    if (properties.length > kept.length) items.push({ $more: properties.length - kept.length });
    return items;
  }
  const object = name === "Object" ? {} : { $class: name };
  for (const one of kept) object[one.name.slice(0, 128)] = await readValue(one.value, depth + 1, reads);
  if (properties.length > kept.length) object.$more = true;
  return object;
}

function nameOf(type) {
  return type === "bigint" ? "BigInt" : type.charAt(0).toUpperCase() + type.slice(1);
}

// A process that is ending would wait for its debugger, and say so.
parentPort.on("message", () => {
  session.disconnect();
  Atomics.store(workerData.over, 0, 1);
  Atomics.notify(workerData.over, 0);
});

post("Debugger.enable")
  .then(() => stopAt("all"))
  .catch(() => {});
