/** Plays changes in a process that goes on from one to the next, as long as it can be trusted. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createClock } from "./clock.mjs";

const LOADING_SECONDS = 15;
/** Only the runner itself is loaded then. */
const FIRST_PLAY_SECONDS = 1;
const SHORTEST_SECONDS = 0.3;
/** A machine with much else to do must not make a short play fail. */
const LEAST_WAIT_SECONDS = 4;
/** A play may take so many times as much as the longest one that ended by itself. */
const SLACK = 5;

/** @param prepared processes that stand ready for plays; each is used until it ends. */
export function createStage(prepared, { tree }) {
  let current = null;
  /** Processor seconds of the longest play that ended by itself. */
  let longest = 0;

  function open() {
    const one = prepared.take();
    prepared.fill();
    let give = null;
    one.hear = (record) => give?.(record);
    for (const stream of [one.child.stdout, one.child.stderr]) stream.resume();
    one.child.once("close", () => give?.(null));
    const told = () =>
      new Promise((resolve) => {
        give = resolve;
        if (one.isOver) resolve(null);
      });
    return { one, told, played: null, plays: 0 };
  }

  function close() {
    if (current) prepared.end(current.one);
    current = null;
  }

  /** How the wanted test ends on the tree as it stands. */
  async function play(order, limit) {
    const own = current;
    own.plays += 1;
    const clock = createClock(own.one.child.pid, limit, close, LEAST_WAIT_SECONDS);
    const told = own.told();
    own.one.child.stdio[4].write(`${JSON.stringify(order)}\n`);
    const answer = await told;
    const used = clock.used();
    clock.stop();
    if (answer === null || answer.isLast) close();
    if (clock.isOver) return { ended: "time", why: "", used };
    if (answer === null) return { ended: "died", why: "", used };
    return { ...answer, used };
  }

  /**
   * A process that has played the test before there is any change: what that loads and sets up belongs to every play.
   * False where it does not end there as it should, so that what is played says nothing. One that does not end is not played.
   */
  async function prepare(order, { seconds, isEndless, isPassing }) {
    if (current?.played === keyOf(order)) return true;
    current ??= open();
    current.played = keyOf(order);
    if (isEndless) return true;
    const { ended, isPlayed } = await play({ ...order, changed: [] }, LOADING_SECONDS + seconds);
    return (ended === (isPassing ? "passed" : "failed") && isPlayed) || ended === "time";
  }

  return {
    /**
     * One answer for each change, `{ path, start, end, text, isGuarded }`; what stood there before stands there again
     * afterwards. Null where the test cannot be played.
     * @param tail what stands at the end of a file with guards
     */
    async screen(changes, order, { seconds, isEndless, isPassing, tail }) {
      const results = [];
      for (const { path, start, end, text, isGuarded } of changes) {
        if (!(await prepare(order, { seconds, isEndless, isPassing }))) return null;
        const file = join(tree, path);
        const original = readFileSync(file);
        current ??= open();
        try {
          const parts = [original.subarray(0, start), Buffer.from(text), original.subarray(end)];
          writeFileSync(file, Buffer.concat(isGuarded ? [...parts, Buffer.from(tail)] : parts));
          const usual = longest === 0 ? seconds : Math.max(SHORTEST_SECONDS, longest * SLACK);
          // The first play of a process loads what all of them need.
          const loading = current.plays === 0 ? FIRST_PLAY_SECONDS : 0;
          const limit = Math.min(usual, seconds) + loading;
          const { ended, why, used } = await play({ ...order, changed: [file] }, limit);
          if (loading === 0 && ended !== "time" && ended !== "died") longest = Math.max(longest, used);
          results.push({ ended, why });
        } finally {
          writeFileSync(file, original);
        }
      }
      return results;
    },
    close,
  };
}

function keyOf({ file, name }) {
  return `${file} ${name}`;
}
