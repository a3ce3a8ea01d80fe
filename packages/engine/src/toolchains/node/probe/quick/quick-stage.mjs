/** Plays changes in a process without a runner, see `quick.cjs`, as long as that says the same as the runner does. */
import { createClock } from "../warm/clock.mjs";

/** What loads packages and plays the code as it is may take this long beside the play of a change. */
const LOADING_SECONDS = 15;
/** Where the test does not end on the code as it is. */
const ENDLESS_SECONDS = 3;
/** A machine with much else to do must not make a short play fail. */
const LEAST_WAIT_SECONDS = 4;

/** @param prepared processes that stand ready; each is used until it ends. */
export function createQuickStage(prepared, { tree }) {
  let current = null;
  let opened = 0;
  /** Tests that end otherwise here than under the runner, or need what is not here. */
  const unsuited = new Set();

  function open() {
    const one = prepared.take();
    // Most stay to the end: only where one was lost another is started beside it.
    if (opened > 0) prepared.fill();
    opened += 1;
    for (const stream of [one.child.stdout, one.child.stderr]) stream.resume();
    return one;
  }

  function close() {
    if (current) prepared.end(current);
    current = null;
  }

  /** Answers for the first of the changes, as many as the process could give, and whether they can be trusted. */
  function play(order, seconds) {
    current ??= open();
    const own = current;
    const results = [];
    let hasBegun = false;
    return new Promise((resolve) => {
      let clock = null;
      function restart(limit) {
        clock?.stop();
        clock = createClock(own.child.pid, limit, () => lose("time"), LEAST_WAIT_SECONDS);
      }
      restart(order.expected.ended === "time" ? ENDLESS_SECONDS : seconds + LOADING_SECONDS);

      function finish(state) {
        own.hear = null;
        clock.stop();
        if (state.isLast) close();
        resolve({ results, isSuited: true, isSpoilt: false, isLost: false, ...state });
      }
      /** Where answers are held back, it is not known which play it was. */
      function lose(ended) {
        if (!order.isHeldBack) results.push({ ended, why: "" });
        finish({ isLast: true, isSuited: hasBegun, isLost: true });
      }
      own.hear = (row) => {
        if (row.kind === "batch") return finish(row);
        restart(seconds);
        hasBegun = true;
        if (row.kind !== "play") return;
        results.push({ ended: row.ended, why: row.why });
        if (row.isLast) finish(row);
      };
      own.child.once("close", () => own.hear && lose("died"));
      if (own.isOver) lose("died");
      else own.child.stdio[4].write(`${JSON.stringify({ ...order, tree })}\n`);
    });
  }

  /** All changes, in as many processes as that takes. */
  async function playAll(changes, order, seconds) {
    const results = [];
    let isSpoilt = false;
    let isHeldBack = !order.isCareful;
    while (results.length < changes.length) {
      const part = await play({ ...order, isHeldBack, changes: changes.slice(results.length) }, seconds);
      if (!part.isSuited) return null;
      if (part.isLost) isHeldBack = false;
      results.push(...part.results.slice(0, changes.length - results.length));
      isSpoilt ||= part.isSpoilt;
    }
    return { results, isSpoilt };
  }

  /** Rows of one process that plays trees one after the other, up to its end; each row has its time. */
  function hearAll(order, seconds, take) {
    close();
    const own = open();
    return new Promise((resolve) => {
      let clock = null;
      function restart(limit) {
        clock?.stop();
        clock = createClock(own.child.pid, limit, finish, LEAST_WAIT_SECONDS);
      }
      function finish() {
        own.hear = null;
        clock.stop();
        prepared.end(own);
        resolve();
      }
      restart(seconds + LOADING_SECONDS);
      own.hear = (row) => {
        restart(seconds);
        if (row.kind === "batch") finish();
        else take(row);
      };
      own.child.once("close", () => own.hear && finish());
      if (own.isOver) finish();
      else own.child.stdio[4].write(`${JSON.stringify({ ...order, isAsking: true, tree })}\n`);
    });
  }

  return {
    /** A list of texts for each tree, the first being the code as it is; null for one that could not be asked. */
    async behave({ trees, ...order }, { seconds }) {
      const answers = [];
      let known = null;
      let isFirst = true;
      while (answers.length < trees.length && (known !== null || isFirst)) {
        isFirst = false;
        const open = trees.slice(answers.length);
        let count = 0;
        await hearAll({ ...order, known, trees: open }, seconds, (row) => {
          if (row.kind === "calls") known = row.calls;
          if (row.kind !== "answers") return;
          count += 1;
          answers.push(row.answers);
        });
        // The one that a process was lost over has no answers.
        if (count < open.length) answers.push(null);
        if (answers[0] === null) break;
      }
      return { calls: (known ?? []).map((key) => Number(key.split(" ")[0])), answers };
    },
    /** One answer for each change; null where the test cannot be played here. */
    async screen(changes, order, { seconds }) {
      const key = `${order.file} ${order.name}`;
      if (unsuited.has(key)) return null;
      let played = await playAll(changes, { ...order, isCareful: false }, seconds);
      // One of them has changed what all share: then each is looked at by itself.
      if (played?.isSpoilt) played = await playAll(changes, { ...order, isCareful: true }, seconds);
      if (played === null) unsuited.add(key);
      return played?.results ?? null;
    },
    close,
  };
}
