/** One play of a test after the other, and whether the process is still what it was before the first. */
const fs = require("node:fs");
const { join } = require("node:path");
const { lookAround, watchGlobals } = require("../warm/surroundings.cjs");
const { createModules } = require("./modules.cjs");
const { openRunner } = require("./runners.cjs");
const { failed } = require("./tests.cjs");
const { createTimers } = require("./timers.cjs");
const { takeUnsuited } = require("./unsuited.cjs");

const LONGEST_REASON = 300;
/** What modules leave in a process is never given back. */
const MOST_PLAYS = 20_000;

/** Stands for the number of turns that guarded loops have made. */
const TURNS = "__bugstackTold";

exports.TURNS = TURNS;

exports.createPlays = async function createPlays(mode, directory) {
  const natural = watchGlobals();
  const runner = await openRunner(mode, directory);
  Object.assign(globalThis, runner.globals);
  const timers = createTimers(() => cut?.({ ended: "failed", why: "timers without end" }));
  const end = process.exit;
  const files = new Map();
  let modules = null;
  let around = null;
  let plays = 0;
  /** Ends the play that is under way from outside. */
  let cut = null;
  let isLeaving = false;
  let isLeftOver = false;

  // What is printed interests nobody, and thousands of plays print much.
  process.stdout.write = () => true;
  process.stderr.write = () => true;
  process.exit = (code) => {
    if (cut === null) end.call(process, code);
    isLeaving = true;
    throw new Error("the program ends here");
  };
  process.on("beforeExit", () => cut?.({ ended: "failed", why: "the test waits for ever" }));
  for (const event of ["uncaughtException", "unhandledRejection"])
    process.on(event, (error) => {
      if (cut) cut(failed(error));
      else isLeftOver = true;
    });
  lookAround([]);

  /**
   * The test on a tree with texts in place of others; `turns` of its loops where they are counted.
   * @param after what has to be waited for behind the test
   */
  async function play({ tree, file, name }, places, tail, after = null) {
    modules ??= createModules(tree, (specifier) => runner.given(specifier) ?? timers.given(specifier));
    plays += 1;
    isLeaving = false;
    takeUnsuited();
    const changed = new Map();
    for (const [path, own] of Map.groupBy(places, (place) => place.path))
      changed.set(join(tree, path), textOf(join(tree, path), own, tail));
    const result = await new Promise((resolve) => {
      cut = resolve;
      run(file, name, changed).then(resolve, (error) => resolve(failed(error)));
    });
    if (after !== null) await after();
    cut = null;
    const turns = globalThis[TURNS]?.() ?? null;
    runner.restore();
    timers.clear();
    if (around !== null) natural.restore();
    const unsuited = takeUnsuited();
    if (unsuited) return { ended: "unsuited", why: unsuited.message, isPlayed: false, turns };
    const { ended, why, isPlayed = true } = result;
    return { ended: isLeaving ? "failed" : ended, why: why.slice(0, LONGEST_REASON), isPlayed, turns };
  }

  async function run(file, name, changed) {
    try {
      runner.tests.begin();
      const loading = modules.open(changed).load(file);
      if (typeof loading?.then === "function") await loading;
    } catch (error) {
      // A file without tests is one by itself.
      return { ...failed(error), isPlayed: name === null };
    }
    return runner.tests.run(name);
  }

  function textOf(path, places, tail) {
    const bytes = files.get(path) ?? fs.readFileSync(path);
    files.set(path, bytes);
    const parts = [];
    let at = 0;
    for (const { start, end: stop, text } of places.toSorted((left, right) => left.start - right.start)) {
      parts.push(bytes.subarray(at, start), Buffer.from(text));
      at = stop;
    }
    parts.push(bytes.subarray(at));
    if (places.some(({ isGuarded }) => isGuarded)) parts.push(Buffer.from(tail));
    return Buffer.concat(parts).toString("utf8");
  }

  return {
    play,
    /** Whether timers wait as long as they say. */
    setRealTimers: timers.setReal,
    /** What the first plays have loaded and set up belongs to every play. */
    look() {
      if (around !== null) return;
      natural.keep();
      around = lookAround([]);
    },
    isSpoilt: () => isLeftOver || !lookAround([]).isLike(around),
    isWornOut: () => plays > MOST_PLAYS,
  };
};
