/** Takes orders for plays one after the other, until one leaves something behind that the next would find. */
const fs = require("node:fs");
const { watchModules } = require("./fresh-modules.cjs");
const { nextOrder, ready, settle } = require("./orders.cjs");
const { lookAround, watchGlobals } = require("./surroundings.cjs");

const DESCRIPTOR = 3;
/** What is loaded anew is never given back. */
const MOST_PLAYS = 250;
/** So often a play is waited for once nothing is under way any more: what it says of its end needs some turns. */
const MOST_TURNS = 250;
const TURN_MS = 5;
/** The first of these turns take no time. */
const QUICK_TURNS = 50;
/** What is still open when a play has ended may close in so many turns of so long each: a busy machine makes them longer. */
const LINGER_TURNS = 5;
const LINGER_MS = 10;
const LONGEST_REASON = 300;

/**
 * @param play takes `{ file, name, changed }`, the latter being files that differ from the base, and tells
 *   `{ ended, why, isPlayed }`; `isPlayed` false: it never came to the test. It may wait for the end of the program: the
 *   event loop is let run empty, as it would, so that nothing goes on into the next play.
 * @param ownGlobals names that each play sets anew
 */
exports.stand = function stand(play, ownGlobals = []) {
  let plays = 0;
  const globals = watchGlobals();
  let before = null;
  let current = null;

  function next() {
    const order = nextOrder();
    if (order === null) process.exit(0);
    settle(order);
    if (plays === 0) watchModules(order.tree);
    plays += 1;
    current = { answer: null, turns: 0 };
    const own = current;
    const give = (result) => {
      own.answer = result;
      linger(own, LINGER_TURNS);
    };
    setImmediate(() => {
      play(order).then(give, (error) =>
        give({
          ended: error instanceof SyntaxError ? "syntax" : "failed",
          why: String(error?.message ?? error),
        }),
      );
    });
  }

  /** Something is still open then: nobody waits for it, and this process has seen its last play. */
  function linger(own, turns) {
    setTimeout(() => {
      if (turns === 1) close(own, true);
      else if (own === current) linger(own, turns - 1);
    }, LINGER_MS).unref();
  }

  function close(own, isLast) {
    if (own !== current) return;
    answer(own.answer, isLast);
    if (isLast) process.exit(0);
    next();
  }

  process.on("beforeExit", () => {
    if (current.answer === null) {
      current.turns += 1;
      if (current.turns > MOST_TURNS) process.exit(1);
      if (current.turns <= QUICK_TURNS) setImmediate(() => {});
      else setTimeout(() => {}, TURN_MS);
      return;
    }
    if (before === null) globals.keep();
    else globals.restore();
    const around = lookAround(ownGlobals);
    const isSpoilt = plays > MOST_PLAYS || (before !== null && !around.isLike(before));
    // What the first play loads and sets up belongs to every play.
    before ??= around;
    process.exitCode = undefined;
    close(current, isSpoilt);
  });
  // Looking loads what it looks at.
  lookAround(ownGlobals);
  ready();
  next();
};

function answer({ ended, why = "", isPlayed = true }, isLast) {
  const row = { kind: "play", ended, why: why.slice(0, LONGEST_REASON), isPlayed, isLast };
  const text = `${JSON.stringify(row)}\n`;
  fs.writeSync(DESCRIPTOR, text);
}
