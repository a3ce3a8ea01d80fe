/** Collects the tests of a file, and runs those of a name among their hooks, as all runners of tests do it. */
const { format } = require("node:util");
const { Unsuited } = require("./unsuited.cjs");

const HOOKS = ["before", "after", "beforeEach", "afterEach"];
const PLACEHOLDER = /%[sdifjoOpc#$%]/g;

/**
 * @param style `contextOf(own)`: what a test is given, null for nothing; `watch.begin()` and `watch.end()` stand around it
 */
exports.createTests = function createTests({ contextOf, watch }) {
  let tests = [];
  let suite = null;
  let self = null;
  let end = [];

  function begin() {
    tests = [];
    suite = suiteOf(null, []);
    self = selfOf();
    end = [];
  }

  function describe(title, ...words) {
    const body = words.find(isFunction);
    if (!body) return;
    const outer = suite;
    suite = suiteOf(outer, [...outer.titles, nameOf(title)]);
    try {
      if (isPromise(body.call(self))) throw new Unsuited("a suite that waits");
    } finally {
      suite = outer;
    }
  }

  function test(title, ...words) {
    const body = [title, ...words].find(isFunction);
    const isLeftOut = words.some((word) => word && (word.skip || word.todo || word.fails));
    if (body && !isLeftOut) tests.push({ title: [...suite.titles, nameOf(title)].join(" "), suite, body });
    return Promise.resolve();
  }

  function hook(name) {
    return (...words) => {
      suite.hooks[name].push(words.find(isFunction));
    };
  }

  async function run(name) {
    const exact = tests.filter(({ title }) => name === null || title === name);
    // The test may be made by another one while it runs.
    const around = exact.length > 0 ? [] : tests.filter(({ title }) => name.startsWith(`${title} `));
    let result = null;
    for (const one of [...exact, ...around]) {
      const inner = { wanted: name, title: one.title, results: [] };
      const own = await runOne(one, inner);
      const results = exact.length > 0 ? [own, ...inner.results] : inner.results;
      for (const each of results) if (result === null || result.ended === "passed") result = each;
    }
    for (const own of end.toReversed()) await runHooks(own.hooks.after);
    if (result === null && name === null) return { ended: "passed", why: "" };
    return result ?? { ended: "failed", why: "the test was not run", isPlayed: false };
  }

  async function runOne(one, inner) {
    const chain = [];
    for (let own = one.suite; own; own = own.parent) chain.unshift(own);
    try {
      watch.begin();
      for (const own of chain.filter(({ isOpen }) => !isOpen)) {
        own.isOpen = true;
        end.push(own);
        await runHooks(own.hooks.before);
      }
      for (const own of chain) await runHooks(own.hooks.beforeEach);
      try {
        await invoke(one.body, inner);
        watch.end();
      } finally {
        for (const own of chain.toReversed()) await runHooks(own.hooks.afterEach);
      }
      return { ended: "passed", why: "" };
    } catch (error) {
      return failed(error);
    }
  }

  async function runHooks(hooks) {
    for (const body of hooks) await invoke(body, null);
  }

  function invoke(body, inner) {
    const context = contextOf(inner, { runInner });
    const words = context === null ? [] : [context];
    const answer =
      body.length > words.length
        ? new Promise((resolve, reject) => {
            const done = (error) => (error ? reject(error) : resolve());
            done.fail = reject;
            body.call(self, ...words, done);
          })
        : body.call(self, ...words);
    return answer;
  }

  /** A test that another one makes: run if it is wanted, or if the wanted one is inside. */
  async function runInner(outer, title, body) {
    const own = { wanted: outer.wanted, title: `${outer.title} ${title}`, results: outer.results };
    const isWanted = own.wanted === null || own.title === own.wanted || outer.title === own.wanted;
    if (!isWanted && !own.wanted.startsWith(`${own.title} `)) return;
    let result = { ended: "passed", why: "" };
    try {
      await invoke(body, own);
    } catch (error) {
      result = failed(error);
    }
    if (isWanted) outer.results.push(result);
  }

  return { begin, describe, test, hook, run };
};

/** A function that takes the variants which runners have of it: all but those that leave tests out do the same. */
exports.withVariants = function withVariants(own) {
  const none = () => Promise.resolve();
  const each = (rows, ...values) => {
    if (values.length > 0 || rows.raw) throw new Unsuited("a table of tests as a text");
    return (title, ...words) => {
      const body = words.find(isFunction);
      for (const [index, row] of rows.entries()) {
        const parts = Array.isArray(row) ? row : [row];
        own(titleOf(title, parts, index), () => body(...parts));
      }
    };
  };
  const when = (condition) => (condition ? own : none);
  return Object.assign(own, {
    ...{ each, for: undefined, only: own, concurrent: own, sequential: own, skip: none, todo: none },
    ...{ runIf: when, skipIf: (condition) => when(!condition) },
  });
};

exports.failed = failed;

function failed(error) {
  const why = String(error?.message ?? error);
  return { ended: error instanceof SyntaxError ? "syntax" : "failed", why };
}

function suiteOf(parent, titles) {
  return { parent, titles, isOpen: false, hooks: Object.fromEntries(HOOKS.map((name) => [name, []])) };
}

/** What `this` is in tests and hooks, as in mocha: one object for all, on which they may keep things. */
function selfOf() {
  const self = {};
  for (const name of ["timeout", "slow", "retries"]) self[name] = () => self;
  self.skip = () => {
    throw new Unsuited("a test that leaves itself out");
  };
  return self;
}

function titleOf(title, parts, index) {
  if (/\$[A-Za-z_]/.test(title)) throw new Unsuited("names made of fields");
  let count = 0;
  const own = title.replace(PLACEHOLDER, (found) => {
    if (found === "%#") return String(index);
    if (found === "%p" || found === "%$") throw new Unsuited("names made of values");
    if (found !== "%%") count += 1;
    return found;
  });
  return count === 0 ? own.replaceAll("%%", "%") : format(own, ...parts.slice(0, count));
}

function nameOf(title) {
  return isFunction(title) ? title.name : String(title);
}

function isFunction(value) {
  return typeof value === "function";
}

function isPromise(value) {
  return typeof value?.then === "function";
}
