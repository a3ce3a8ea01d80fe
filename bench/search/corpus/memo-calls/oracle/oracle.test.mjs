import assert from "node:assert/strict";
import { test } from "node:test";
import { memoize } from "../src/memo.ts";

test("all arguments count", () => {
  const calls = [];
  const join = memoize((...values) => {
    calls.push(values);
    return JSON.stringify(values);
  });
  const some = [[], [1], [1, 2], [1, 3], [2, 2], [1, 2, 3], [1, 2, 4], ["1", 2], [1, "2"], ["a,b"], ["a", "b"], [null], [[1, 2]], [{ a: 1 }, 2], [{ a: 2 }, 2], [true]];
  for (let round = 0; round < 3; round++) for (const values of some) assert.equal(join(...values), JSON.stringify(values));
  assert.deepEqual(calls, some);
});

test("undefined and null", () => {
  const text = memoize((a, b) => `${a} ${b}`);
  assert.equal(text(null, 1), "null 1");
  assert.equal(text(undefined, 1), "undefined 1");
  assert.equal(text(null, undefined), "null undefined");
  assert.equal(text(null, null), "null null");
});

test("failures are not kept", () => {
  let calls = 0;
  const ask = memoize((_, isBad) => {
    calls++;
    if (isBad && calls < 3) throw new Error("bad");
    return calls;
  });
  assert.throws(() => ask(1, true), /bad/);
  assert.throws(() => ask(1, true), /bad/);
  assert.equal(ask(1, true), 3);
  assert.equal(ask(1, true), 3);
  assert.equal(ask(1, false), 4);
});

test("room for few", () => {
  const calls = [];
  const ask = memoize((a, b) => calls.push([a, b]), { most: 2 });
  ask(1, 1);
  ask(1, 2);
  ask(1, 1);
  ask(1, 3);
  ask(1, 1);
  assert.equal(calls.length, 3);
  ask(1, 2);
  assert.equal(calls.length, 4);
});

test("one does not know of another", () => {
  const [one, other] = [memoize(() => 1), memoize(() => 2)];
  assert.deepEqual([one(), other(), one()], [1, 2, 1]);
  one.clear();
  assert.deepEqual([one(), other()], [1, 2]);
});
