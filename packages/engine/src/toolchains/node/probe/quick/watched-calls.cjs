"use strict";
/**
 * Calls that tests make of one function, and what it answers to them and to their neighbours. The function tells of each
 * call as it begins and ends (see `watched-calls.ts`); what is asked of it then is asked in the middle of the test, with all
 * that it has set up.
 */
const vm = require("node:vm");
const { createCopier } = require("./copies.cjs");
const { describe } = require("./described.cjs");
const { neighbours } = require("./neighbours.cjs");

const MOST_CALLS = 24;
const MOST_CALLS_OF_TEST = 6;
const MOST_INPUTS = 120;
const MOST_NEIGHBOURS = 20;
const MOST_YIELDED = 200;
const LONGEST_MS = 250;
/** Where so many calls do not end in their time, the others are not made. */
const MOST_OVERTIME = 6;
const UNCOPIED = /private|incompatible receiver|brand|Illegal invocation/i;
const ASK = "__bugstackAsk";
const script = new vm.Script(`globalThis.${ASK}()`);
const later = setTimeout;

exports.createWatch = function createWatch({ begins, ends, wraps }) {
  let test = null;
  let depth = 0;
  let isAsking = false;
  let overtime = 0;
  let open = [];
  /** Keys of calls, in the order in which they were first made. */
  let keys = [];
  /** Texts of each call. */
  let answers = new Map();
  let wanted = null;
  let room = 0;

  function begin(receiver, parts, call) {
    depth += 1;
    if (depth > 1 || isAsking || test === null) return;
    const list = Array.from(parts);
    isAsking = true;
    try {
      note(receiver, list, call);
    } catch {
      // What cannot be looked at is no call.
    } finally {
      isAsking = false;
    }
  }

  function note(receiver, parts, call) {
    const key = `${test} ${describe([receiver === globalThis ? null : receiver, parts])}`;
    if (wanted === null) {
      const own = keys.filter((one) => one.startsWith(`${test} `)).length;
      if (!keys.includes(key) && own < MOST_CALLS_OF_TEST && keys.length < MOST_CALLS) keys.push(key);
      return;
    }
    if (!wanted.has(key) || answers.has(key)) return;
    const texts = [];
    answers.set(key, texts);
    for (const one of [parts, ...neighbours(parts, room)]) {
      const at = texts.length;
      texts.push("?");
      if (overtime >= MOST_OVERTIME) continue;
      answerTo(receiver, one, call, (text) => {
        texts[at] = text;
      });
    }
  }

  /** @param isItself whether the receiver is asked itself: it may have parts that no copy has */
  function answerTo(receiver, parts, call, give, isItself = false) {
    const copy = createCopier();
    const [own, list] = [isItself ? receiver : copy(receiver), parts.map(copy)];
    const asked = ask(() => call(own, list));
    const textOf = (end) => {
      if (end.isOver) return "~";
      return "error" in end ? errorText(end.error) : answerText(end.value, own, list);
    };
    if (own !== receiver && UNCOPIED.test(asked.error?.message ?? ""))
      answerTo(receiver, parts, call, give, true);
    else if (typeof asked.value?.then === "function")
      open.push(
        settled(asked.value).then((end) => {
          isAsking = true;
          give(textOf(end));
          isAsking = false;
        }),
      );
    else give(textOf(asked));
  }

  function answerText(value, own, parts) {
    const given = parts.indexOf(value);
    const walked = ask(() => yielded(value));
    if ("error" in walked) return errorText(walked.error);
    const told =
      typeof value === "function" && given >= 0 ? `argument ${given}` : describe(walked.value, callText);
    return `=${told} ${describe([own === globalThis ? null : own, parts])}`;
  }

  /** What an answered function answers. */
  function callText(value, parts, inner) {
    const copy = createCopier();
    const asked = ask(() => value(...parts.map(copy)));
    if ("error" in asked) return errorText(asked.error);
    return asked.isOver ? "~" : describe(asked.value, inner(asked.value));
  }

  function ask(run) {
    if (overtime >= MOST_OVERTIME) return { isOver: true };
    globalThis[ASK] = run;
    try {
      return { value: script.runInThisContext({ timeout: LONGEST_MS }) };
    } catch (error) {
      if (error?.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") return { error };
      overtime += 1;
      return { isOver: true };
    } finally {
      delete globalThis[ASK];
    }
  }

  Object.assign(globalThis, {
    [begins]: begin,
    [ends]() {
      depth -= 1;
    },
    [wraps](call) {
      return wrapped(call, begin, () => {
        depth -= 1;
      });
    },
  });

  return {
    /** Before a play of a test; `calls` are those that are to be answered, null to find out which there are. */
    open(index) {
      [test, depth, isAsking, open] = [index, 0, false, []];
    },
    async settle() {
      await Promise.all(open);
      test = null;
    },
    /** From now on calls are only collected. */
    collect() {
      [wanted, keys] = [null, []];
    },
    calls: () => keys,
    /** From now on these are answered. */
    answer(calls) {
      [wanted, answers, overtime] = [new Set(calls), new Map(), 0];
      const share = Math.floor((MOST_INPUTS - calls.length) / Math.max(1, calls.length));
      room = Math.min(MOST_NEIGHBOURS, Math.max(1, share));
    },
    answers: () => answers,
  };
};

/** A function around a function that is an expression, so that its calls are told. */
function wrapped(call, begin, end) {
  function told(...parts) {
    const run = (receiver, others) =>
      new.target ? Reflect.construct(call, others) : Reflect.apply(call, receiver, others);
    begin(this, parts, run);
    try {
      return new.target ? Reflect.construct(call, parts, new.target) : Reflect.apply(call, this, parts);
    } finally {
      end();
    }
  }
  for (const key of ["name", "length", "prototype"]) {
    const descriptor = Reflect.getOwnPropertyDescriptor(call, key);
    if (descriptor)
      Reflect.defineProperty(told, key, {
        ...Reflect.getOwnPropertyDescriptor(told, key),
        value: descriptor.value,
      });
  }
  return told;
}

function yielded(value) {
  if (typeof value?.next !== "function" || typeof value[Symbol.iterator] !== "function") return value;
  const found = [];
  for (const one of value) {
    found.push(one);
    if (found.length >= MOST_YIELDED) break;
  }
  return found;
}

function settled(promise) {
  const limit = new Promise((resolve) => later(resolve, LONGEST_MS, { isOver: true }));
  const own = promise.then(
    (value) => ({ value }),
    (error) => ({ error }),
  );
  return Promise.race([own, limit]);
}

function errorText(error) {
  return `!${error?.constructor?.name ?? typeof error}`;
}
