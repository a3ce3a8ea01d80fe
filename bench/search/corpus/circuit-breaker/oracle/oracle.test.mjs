import assert from "node:assert/strict";
import { test } from "node:test";
import { CircuitBreaker, CircuitOpen } from "../src/breaker.ts";

const broken = () => {
  throw new Error("broken");
};

for (const limit of [2, 3, 5])
  test(`only failures in a row count towards ${limit}`, () => {
    const breaker = new CircuitBreaker(limit, 10, () => 0);
    for (let round = 0; round < 4; round++) {
      for (let at = 1; at < limit; at++) {
        assert.throws(() => breaker.call(broken), /broken/);
        assert.equal(breaker.failures, at);
      }
      assert.equal(breaker.call(() => 1), 1);
      assert.equal(breaker.state, "closed");
      assert.equal(breaker.failures, 0);
    }
  });

test("the pause begins anew with each opening", () => {
  let now = 0;
  const breaker = new CircuitBreaker(2, 100, () => now);
  assert.throws(() => breaker.call(broken), /broken/);
  assert.throws(() => breaker.call(broken), /broken/);
  now = 99;
  assert.throws(() => breaker.call(() => 1), CircuitOpen);
  now = 100;
  assert.throws(() => breaker.call(broken), /broken/);
  now = 199;
  assert.throws(() => breaker.call(() => 1), CircuitOpen);
  now = 200;
  assert.equal(breaker.call(() => 7), 7);
  assert.throws(() => breaker.call(broken), /broken/);
  assert.equal(breaker.state, "closed");
  assert.throws(() => breaker.call(broken), /broken/);
  assert.equal(breaker.state, "open");
});

test("a paused service is not called", () => {
  let calls = 0;
  const breaker = new CircuitBreaker(1, 100, () => 5);
  assert.throws(() => breaker.call(broken));
  assert.throws(() => breaker.call(() => calls++), CircuitOpen);
  assert.equal(calls, 0);
});
