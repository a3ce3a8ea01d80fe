import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { CardError, parse, print } from "../src/index.ts";

test("an end too many is an error of the card", () => {
  assert.throws(() => parse("block A\nend\nend\nblock B\nend"), CardError);
  assert.throws(() => parse("end\ndish Soup = 5"), CardError);
  assert.throws(() => parse("block A\ndish X = 1\nend\nend"), CardError);
});

// Whether the line of the end or that after it is named is left open; it is one of the two.
test("with its line", () => {
  assert.throws(
    () => parse("block A\nend\nend\nblock B\nend"),
    (error) => error.line === 3 || error.line === 4,
  );
});

test("the program prints it and ends with 1", () => {
  const run = spawnSync(process.execPath, ["src/cli.ts", "cards/lunch.menu"], { encoding: "utf8" });
  assert.equal(run.status, 1);
  assert.match(run.stderr, /line [89]:/);
  assert.doesNotMatch(run.stderr, /TypeError|at parse/);
});

test("good cards are printed as before", () => {
  assert.equal(print(parse("block A\ndish X = 1\nend\nblock B\nend\n")), "A\n  X  1\nB");
  assert.throws(() => parse("block A"), CardError);
});
