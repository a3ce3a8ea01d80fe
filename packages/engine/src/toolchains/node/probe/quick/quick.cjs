/**
 * A quick stage: plays a test on many changes in this process without the runner of the project's tests, with modules of
 * the project evaluated anew each time and everything else kept. Some thousand plays a second where functions are small.
 * Only for screening, and only tests that end here on the code as it is as they do under the runner.
 */
const fs = require("node:fs");
const { nextOrder, ready, settle } = require("../warm/orders.cjs");
const { preload } = require("../warm/preload.cjs");
const { behave } = require("./behaviours.cjs");
const { isAlike } = require("./endings.cjs");
const { createPlays, TURNS } = require("./plays.cjs");

const ANSWERS = 3;
/** Each answer by itself would cost more than many a play. */
const HELD_BACK_MS = 5;
/** A change may make so many times as many turns of its loops as the code as it is. */
const SLACK = 8;
const { mode } = JSON.parse(process.argv[2]);

let held = "";
let told = 0;

function tell(row, isHeldBack = false) {
  held += `${JSON.stringify(row)}\n`;
  if (isHeldBack && performance.now() - told < HELD_BACK_MS) return;
  fs.writeSync(ANSWERS, held);
  held = "";
  told = performance.now();
}

/** Turns of loops that a test makes of a function as it is, by both. */
const measured = new Map();

/** Tests that do not end as they should where nobody waits for their timers. */
const waited = new Set();

/** Whether the test ends on the code as it is as it is told to, with timers that wait if need be. */
async function isSuited(plays, order) {
  const test = `${order.file} ${order.name}`;
  plays.setRealTimers(waited.has(test));
  if (await endsAsTold(plays, order)) return true;
  if (waited.has(test) || order.expected.ended === "time") return false;
  waited.add(test);
  plays.setRealTimers(true);
  return endsAsTold(plays, order);
}

/** Whether the test ends on the code as it is as it is told to; learns how many turns the loops make. */
async function endsAsTold(plays, order) {
  const { expected, originals } = order;
  if (expected.ended === "time") return isEndless(plays, order);
  for (const original of originals) {
    const key = keyOf(order, original);
    if (measured.has(key)) continue;
    const { ended, why, isPlayed, turns } = await plays.play(
      order,
      [original],
      tailOf(order, Number.POSITIVE_INFINITY),
    );
    if (!isPlayed || ended !== expected.ended) return false;
    if (expected.why !== null && !isAlike(why, expected.why)) return false;
    measured.set(key, turns ?? 0);
  }
  return true;
}

/** Of a test that does not end it is known only that one of the guarded loops has to be why. */
async function isEndless(plays, order) {
  for (const original of order.originals.filter(({ isGuarded }) => isGuarded)) {
    const { why } = await plays.play(order, [original], tailOf(order, order.turns));
    if (why === order.endless) return true;
  }
  return false;
}

function keyOf({ file, name }, { path, start }) {
  return `${file} ${name} ${path} ${start}`;
}

/** What a module with guarded loops ends with. */
function tailOf({ counter, limit }, most) {
  return `\n;var ${counter} = 0, ${limit} = ${most}; globalThis.${TURNS} = () => ${counter};\n`;
}

async function serve(plays, order) {
  if (!(await isSuited(plays, order))) return tell({ kind: "batch", isSuited: false });
  plays.look();
  tell({ kind: "begun" });
  for (const change of order.changes) {
    const turns = Math.max(order.turns, SLACK * (measured.get(keyOf(order, change)) ?? 0));
    const { ended, why } = await plays.play(order, [change], tailOf(order, turns));
    const isLast = order.isCareful && plays.isSpoilt();
    tell({ kind: "play", ended, why, isLast }, order.isHeldBack && !isLast);
    if (isLast) process.exit(0);
  }
  const isSpoilt = plays.isSpoilt();
  tell({ kind: "batch", isSpoilt, isLast: isSpoilt || plays.isWornOut() });
}

async function live() {
  await preload();
  const plays = await createPlays(mode, process.cwd());
  ready();
  for (let order = nextOrder(); order !== null; order = nextOrder()) {
    settle(order);
    if (order.isAsking) await behave(plays, order, tell);
    else await serve(plays, order);
  }
  process.exit(0);
}

live();
