import { describe, expect, it } from "vitest";
import type { TestRun } from "../../toolchains/toolchain.ts";
import { isFound, meantBy, noSuchTest } from "./named-tests.ts";

const PATH = "src/a.test.ts";

function runOf(...ids: readonly string[]): TestRun {
  const tests = ids.map((id) => ({
    id,
    path: id.split("::")[0] ?? "",
    name: id,
    outcome: "passed" as const,
    durationMs: 1,
    failure: null,
    observed: [],
    coverage: null,
  }));
  return {
    command: "",
    exitCode: 0,
    ended: "exit",
    complete: true,
    tests,
    collectionErrors: [],
    output: "",
    durationMs: 1,
  };
}

const LISTING = runOf(
  `${PATH}::cart is empty`,
  `${PATH}::cart sums > up`,
  `${PATH}::basket holds one`,
  "tests/test_a.py::TestA::test_one",
  "tests/test_a.py::test_two[1]",
);

describe("a selector", () => {
  it.each([
    [`${PATH}::cart is empty`, true],
    [PATH, true],
    ["src", true],
    ["sr", false],
    ["tests/test_a.py::TestA", true],
    ["tests/test_a.py::test_two", true],
    ["tests/test_a.py::test", false],
    [`${PATH}::cart`, false],
  ])("%s is found: %s", (selector, found) => {
    expect(isFound(selector, LISTING)).toBe(found);
  });

  it.each([
    [`${PATH}::cart > is empty`, [`${PATH}::cart is empty`]],
    [`${PATH}::cart sums up`, [`${PATH}::cart sums > up`]],
    [`${PATH}::cart`, [`${PATH}::cart is empty`, `${PATH}::cart sums > up`]],
    [`${PATH}::ca`, []],
    ["src/b.test.ts", []],
  ])("%s means %j", (selector, ids) => {
    expect(meantBy(selector, LISTING)).toEqual(ids);
  });

  it("that names nothing is answered with what is like it, else with what there is", () => {
    expect(noSuchTest(`${PATH}::cart is emty`, LISTING)).toMatchObject({
      code: "bad_input",
      message: `There is no test ${PATH}::cart is emty`,
      remedy: expect.stringContaining(`${PATH}::cart is empty`),
    });
    expect(noSuchTest(`${PATH}::zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz`, LISTING).remedy).toContain("has these");
    expect(noSuchTest(PATH, runOf()).message).toBe(`There is no test in ${PATH}`);
  });
});
