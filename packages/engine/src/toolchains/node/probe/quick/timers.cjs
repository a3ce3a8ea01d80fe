/**
 * Timers of a play: they end with it, and nobody waits for them. What is set for later runs in the order of its time as soon
 * as nothing else is left to do, and `Date.now` and `performance.now` go forward by as much (`new Date()` does not: the
 * constructor is a built-in that plays must find as it was). `isReal` leaves them as they are.
 */
const { promisify } = require("node:util");

/** A play that sets more timers than this, one after the other, will not end. */
const MOST_TIMERS = 1_000;
/** Turns of the loop in which files and sockets may answer before the next timer runs. */
const TURNS = 2;
const LONGEST_DELAY = 2 ** 31 - 1;

/** @param onEndless told of a play that goes on setting timers */
exports.createTimers = function createTimers(onEndless = () => {}) {
  const real = {
    setTimeout,
    setInterval,
    setImmediate,
    clearTimeout,
    clearInterval,
    clearImmediate,
    now: Date.now,
    measured: performance.now.bind(performance),
  };
  const opened = new Set();
  /** Timers that wait, whatever their order. */
  const waiting = new Set();
  let isReal = false;
  let skipped = 0;
  let count = 0;
  let pump = null;
  let idle = 0;
  let ran = 0;

  class Timer {
    constructor(run, delay, isRepeated) {
      const wanted = Number(delay);
      this.delay = wanted >= 1 && wanted <= LONGEST_DELAY ? Math.trunc(wanted) : 1;
      Object.assign(this, { run, isRepeated, isHeld: true });
      this.refresh();
    }
    refresh() {
      this.due = real.now() + skipped + this.delay;
      this.order = count++;
      waiting.add(this);
      wake();
      return this;
    }
    ref() {
      this.isHeld = true;
      wake();
      return this;
    }
    unref() {
      this.isHeld = false;
      return this;
    }
    hasRef() {
      return this.isHeld;
    }
    close() {
      waiting.delete(this);
      return this;
    }
    [Symbol.toPrimitive]() {
      known.set(this.order, this);
      return this.order;
    }
    [Symbol.dispose ?? Symbol("dispose")]() {
      this.close();
    }
  }
  /** Timers that were asked for their number. */
  const known = new Map();

  function wake() {
    if (pump === null && [...waiting].some(({ isHeld }) => isHeld)) {
      idle = 0;
      pump = real.setImmediate(turn);
    }
  }

  function turn() {
    pump = null;
    idle += 1;
    if (idle <= TURNS) {
      if (waiting.size > 0) pump = real.setImmediate(turn);
      return;
    }
    let next = null;
    for (const one of waiting)
      if (next === null || one.due < next.due || (one.due === next.due && one.order < next.order)) next = one;
    if (next === null) return;
    waiting.delete(next);
    ran += 1;
    if (ran > MOST_TIMERS) {
      waiting.clear();
      onEndless();
      return;
    }
    skipped += Math.max(0, next.due - (real.now() + skipped));
    try {
      next.run();
    } finally {
      if (next.isRepeated && !next.isOver) next.refresh();
      wake();
    }
  }

  function open(name, isRepeated) {
    function set(run, delay, ...words) {
      if (isReal || typeof run !== "function") {
        const timer = real[name].call(this, run, delay, ...words);
        opened.add(timer);
        return timer;
      }
      return new Timer(() => run(...words), delay, isRepeated);
    }
    return called(name, set);
  }

  function clear(name) {
    return function clearTimer(timer) {
      const own = timer instanceof Timer ? timer : known.get(Number(timer));
      if (own) {
        own.isOver = true;
        own.close();
      } else real[name].call(this, timer);
    };
  }

  function later(delay, value, options) {
    return new Promise((resolve, reject) => {
      const { signal, ref = true } = options ?? {};
      const refuse = () =>
        reject(
          Object.assign(new Error("The operation was aborted", { cause: signal.reason }), {
            name: "AbortError",
            code: "ABORT_ERR",
          }),
        );
      if (signal?.aborted) return refuse();
      const timer = globalThis.setTimeout(resolve, delay, value);
      if (!ref) timer.unref();
      signal?.addEventListener("abort", () => {
        globalThis.clearTimeout(timer);
        refuse();
      });
    });
  }

  /** A function that is called and counts its parameters as the one of Node does. */
  function called(name, own) {
    const { length } = real[name];
    return Object.defineProperties(own, { name: { value: name }, length: { value: length } });
  }

  const setTimeoutOwn = open("setTimeout", false);
  Object.defineProperty(setTimeoutOwn, promisify.custom, { value: later });
  function setImmediateOwn(...words) {
    const timer = real.setImmediate.apply(this, words);
    opened.add(timer);
    return timer;
  }
  const waitForTurn = Object.getOwnPropertyDescriptor(real.setImmediate, promisify.custom);
  if (waitForTurn) Object.defineProperty(setImmediateOwn, promisify.custom, waitForTurn);
  const own = {
    setTimeout: setTimeoutOwn,
    setInterval: open("setInterval", true),
    setImmediate: called("setImmediate", setImmediateOwn),
    clearTimeout: clear("clearTimeout"),
    clearInterval: clear("clearInterval"),
  };
  Object.assign(globalThis, own);
  Date.now = () => Math.trunc(real.now() + skipped);
  performance.now = () => real.measured() + skipped;

  const modules = new Map();
  for (const name of ["timers", "timers/promises"]) {
    const stand = name === "timers" ? { ...require(name), ...own } : { ...require(name), setTimeout: later };
    for (const specifier of [name, `node:${name}`]) modules.set(specifier, stand);
  }

  return {
    /** The module that stands for one of Node; null for none. */
    given: (specifier) => modules.get(specifier) ?? null,
    /** Whether timers wait as long as they say. */
    setReal(value) {
      isReal = value;
    },
    clear() {
      for (const timer of opened) {
        real.clearTimeout(timer);
        real.clearInterval(timer);
        real.clearImmediate(timer);
      }
      for (const one of waiting) one.isOver = true;
      if (pump !== null) real.clearImmediate(pump);
      opened.clear();
      waiting.clear();
      known.clear();
      pump = null;
      skipped = 0;
      ran = 0;
    },
  };
};
