/** What code may find of other code in one process: globals, what hangs on built-in objects, variables, listeners, handles. */
const ROOTS = [
  ...[
    "Object",
    "Function",
    "Array",
    "String",
    "Number",
    "Boolean",
    "Symbol",
    "BigInt",
    "Date",
    "RegExp",
    "Promise",
  ],
  ...[
    "Map",
    "Set",
    "WeakMap",
    "WeakSet",
    "Error",
    "TypeError",
    "RangeError",
    "ArrayBuffer",
    "Uint8Array",
    "Buffer",
  ],
  ...[
    "URL",
    "URLSearchParams",
    "EventTarget",
    "AbortController",
    "TextEncoder",
    "TextDecoder",
    "Proxy",
    "Iterator",
  ],
  ...["Math", "JSON", "Reflect", "Intl", "console", "performance"],
];
const MODULES = [
  "fs",
  "fs/promises",
  "path",
  "os",
  "util",
  "events",
  "timers",
  "crypto",
  "child_process",
  "http",
  "assert",
];
/** Properties that the runtime itself changes. */
const LIVELY = new Set([
  "exitCode",
  "argv",
  "mainModule",
  "title",
  "_exiting",
  "_events",
  "_eventsCount",
  "domain",
  "env",
]);

/**
 * A picture of the process now; `isLike` compares two.
 * @param ownGlobals names of globals that may change
 */
exports.lookAround = function lookAround(ownGlobals) {
  const lively = new Map([
    [process, LIVELY],
    [globalThis, new Set(ownGlobals)],
  ]);
  const seen = [...objects()].map((object) => propertiesOf(object, lively.get(object)));
  const rest = JSON.stringify([
    process.cwd(),
    process.env,
    process.eventNames().map((name) => [String(name), process.listenerCount(name)]),
    process.getActiveResourcesInfo().sort(),
  ]);
  return {
    seen,
    rest,
    isLike: (other) =>
      rest === other.rest &&
      seen.length === other.seen.length &&
      seen.every((properties, index) => areSame(properties, other.seen[index])),
  };
};

/**
 * Names that plays give to values without declaring them: `restore` makes them again what they were after the first play,
 * so that the process can go on. Only names that nobody had before; what is done to the values themselves stays.
 */
exports.watchGlobals = function watchGlobals() {
  const natural = new Set(Reflect.ownKeys(globalThis));
  const kept = new Map();
  const own = () => Reflect.ownKeys(globalThis).filter((key) => !natural.has(key));
  return {
    keep() {
      for (const key of own()) kept.set(key, Reflect.getOwnPropertyDescriptor(globalThis, key));
    },
    restore() {
      for (const key of own()) if (!kept.has(key)) Reflect.deleteProperty(globalThis, key);
      for (const [key, descriptor] of kept) Reflect.defineProperty(globalThis, key, descriptor);
    },
  };
};

function* objects() {
  yield globalThis;
  yield process;
  for (const name of ROOTS) {
    const root = globalThis[name];
    if (root === undefined || root === null) continue;
    yield root;
    if (typeof root === "function" && root.prototype) yield root.prototype;
  }
  for (const name of MODULES) yield require(`node:${name}`);
}

function propertiesOf(object, lively) {
  const found = [];
  for (const key of Reflect.ownKeys(object)) {
    if (lively?.has(key)) continue;
    const { value, get, set } = Reflect.getOwnPropertyDescriptor(object, key);
    found.push(key, value, get, set);
  }
  return found;
}

function areSame(left, right) {
  return left.length === right.length && left.every((part, index) => Object.is(part, right[index]));
}
