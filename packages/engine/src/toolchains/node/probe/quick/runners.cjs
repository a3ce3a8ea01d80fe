/** What each runner of tests gives to a test file: by import, and as globals. */
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { createTests, withVariants } = require("./tests.cjs");
const { Unsuited } = require("./unsuited.cjs");

/**
 * `{ tests, given, globals, restore }` for a runner: `given(name)` is what stands for a module of the runner, `restore()`
 * undoes what tests have set up with its help.
 */
exports.openRunner = function openRunner(mode, directory) {
  return RUNNERS[mode](createRequire(join(directory, "package.json")));
};

const UNWATCHED = { begin() {}, end() {} };

const RUNNERS = {
  async "node:test"() {
    const { mock } = require("node:test");
    const tests = createTests({ contextOf: nodeContext(mock), watch: UNWATCHED });
    const { describe, it, hooks } = partsOf(tests);
    const own = Object.assign(it, { test: it, it, describe, suite: describe, mock, ...hooks });
    return { tests, given: only("node:test", own), globals: {}, restore: () => mock.restoreAll() };
  },
  async mocha() {
    const tests = createTests({ contextOf: () => null, watch: UNWATCHED });
    const { describe, it, hooks } = partsOf(tests);
    const globals = {
      ...{ describe, context: describe, suite: describe, it, specify: it, test: it, ...hooks },
      ...{ setup: hooks.beforeEach, teardown: hooks.afterEach },
      ...{ suiteSetup: hooks.before, suiteTeardown: hooks.after },
      ...{ xdescribe() {}, xcontext() {}, xit() {}, xspecify() {} },
    };
    return { tests, given: only("mocha", globals), globals, restore() {} };
  },
  async jest(require) {
    const inner = createRequire(require.resolve("jest"));
    const core = createRequire(inner.resolve("@jest/core"));
    const { expect, watch } = watchedExpect(expectOf(core));
    const mocker = new (core("jest-mock").ModuleMocker)(globalThis);
    const jest = strict({
      fn: (...words) => mocker.fn(...words),
      spyOn: (...words) => mocker.spyOn(...words),
      isMockFunction: (value) => mocker.isMockFunction(value),
      clearAllMocks: () => mocker.clearAllMocks(),
      resetAllMocks: () => mocker.resetAllMocks(),
      restoreAllMocks: () => mocker.restoreAllMocks(),
      setTimeout() {},
    });
    const tests = createTests({ contextOf: () => null, watch });
    const { describe, it, hooks } = partsOf(tests);
    const globals = {
      ...{ describe, it, test: it, expect, jest, ...allHooks(hooks) },
      ...{ fdescribe: describe, fit: it, xdescribe() {}, xit() {}, xtest() {} },
    };
    return { tests, given: only("@jest/globals", globals), globals, restore: jest.restoreAllMocks };
  },
  async vitest(require) {
    const inner = createRequire(require.resolve("vitest/package.json"));
    const load = (name) => import(inner.resolve(name));
    const [library, spies] = await Promise.all([load("@vitest/expect"), load("@vitest/spy")]);
    const chai = library.chai ?? (await load("chai"));
    for (const part of ["JestExtend", "JestChaiExpect", "JestAsymmetricMatchers"]) chai.use(library[part]);
    const { expect, watch } = watchedExpect(vitestExpect(chai, library));
    const vi = strict({
      fn: (...words) => spies.fn(...words),
      spyOn: (...words) => spies.spyOn(...words),
      isMockFunction: (value) => spies.isMockFunction(value),
      restoreAllMocks() {
        if (spies.restoreAllMocks) spies.restoreAllMocks();
        else for (const mock of spies.mocks) mock.mockRestore();
      },
    });
    const tests = createTests({ contextOf: () => ({ expect }), watch });
    const { describe, it, hooks } = partsOf(tests);
    const globals = {
      ...{ describe, suite: describe, it, test: it, expect, assert: chai.assert, vi, vitest: vi },
      ...allHooks(hooks),
    };
    return { tests, given: only("vitest", globals), globals, restore: vi.restoreAllMocks };
  },
};

function partsOf(tests) {
  const describe = withVariants((...words) => tests.describe(...words));
  const it = withVariants((...words) => tests.test(...words));
  const names = ["before", "after", "beforeEach", "afterEach"];
  return { describe, it, hooks: Object.fromEntries(names.map((name) => [name, tests.hook(name)])) };
}

function allHooks({ before, after, beforeEach, afterEach }) {
  return { beforeAll: before, afterAll: after, beforeEach, afterEach };
}

function only(name, own) {
  return (specifier) => (specifier === name ? own : null);
}

/** What a test of Node's own runner is given. */
function nodeContext(mock) {
  return (inner, { runInner }) => {
    const title = inner?.title ?? "";
    const context = {
      ...{ name: title, fullName: title, mock, assert: require("node:assert") },
      ...{ signal: new AbortController().signal, diagnostic() {} },
      test(name, ...words) {
        const body = words.find((word) => typeof word === "function");
        if (inner === null || !body) throw new Unsuited("a test without a body");
        return runInner(inner, name, body);
      },
    };
    context.it = context.test;
    return context;
  };
}

/** Asking for what a quick play does not have must not look like a failure of the test. */
function strict(own) {
  return new Proxy(own, {
    get(target, name) {
      if (typeof name === "symbol" || name in target || name === "then") return target[name];
      throw new Unsuited(`no ${String(name)}`);
    },
  });
}

function expectOf(require) {
  try {
    return require("expect").expect ?? require("expect");
  } catch {
    const { jestExpect } = createRequire(require.resolve("@jest/core"))("@jest/expect");
    return jestExpect;
  }
}

/** Tests may say how many assertions they make. */
function watchedExpect(expect) {
  return {
    expect,
    watch: {
      begin() {
        expect.setState({
          ...{ assertionCalls: 0, expectedAssertionsNumber: null, isExpectingAssertions: false },
          ...{ suppressedErrors: [], numPassingAsserts: 0 },
        });
      },
      end() {
        const { assertionCalls, expectedAssertionsNumber, isExpectingAssertions } = expect.getState();
        if (expectedAssertionsNumber !== null && assertionCalls !== expectedAssertionsNumber)
          throw new Error(`${expectedAssertionsNumber} assertions expected, ${assertionCalls} made`);
        if (isExpectingAssertions && assertionCalls === 0) throw new Error("no assertion was made");
      },
    },
  };
}

function vitestExpect(chai, { getState, setState, customMatchers, ASYMMETRIC_MATCHERS_OBJECT }) {
  const expect = (value, message) => {
    setState({ assertionCalls: getState(expect).assertionCalls + 1 }, expect);
    return chai.expect(value, message);
  };
  Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT], customMatchers);
  expect.getState = () => getState(expect);
  expect.setState = (state) => setState(state, expect);
  expect.assertions = (count) => expect.setState({ expectedAssertionsNumber: count });
  expect.hasAssertions = () => expect.setState({ isExpectingAssertions: true });
  expect.extend = (matchers) => chai.expect.extend(expect, matchers);
  setState({ assertionCalls: 0 }, expect);
  globalThis[Symbol.for("expect-global")] = expect;
  return expect;
}
