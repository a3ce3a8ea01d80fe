import assert from "node:assert/strict";
import { test } from "node:test";
import { CircuitBreaker, CircuitOpen } from "../src/breaker.ts";

const fine = () => "fine";
const broken = () => {
  throw new Error("broken");
};

test("results get out", () => {
  assert.equal(new CircuitBreaker(2, 100).call(fine), "fine");
});

test("errors get out", () => {
  assert.throws(() => new CircuitBreaker(2, 100).call(broken), /broken/);
});

test("opens at the limit", () => {
  const breaker = new CircuitBreaker(2, 100, () => 0);
  assert.throws(() => breaker.call(broken));
  assert.equal(breaker.state, "closed");
  assert.throws(() => breaker.call(broken));
  assert.equal(breaker.state, "open");
  assert.throws(() => breaker.call(fine), CircuitOpen);
});

test("tries again after the pause", () => {
  let now = 0;
  const breaker = new CircuitBreaker(1, 100, () => now);
  assert.throws(() => breaker.call(broken));
  now = 100;
  assert.equal(breaker.call(fine), "fine");
  assert.equal(breaker.state, "closed");
});

test("one failure while it is tried is enough", () => {
  let now = 0;
  const breaker = new CircuitBreaker(3, 100, () => now);
  for (let at = 0; at < 3; at++) assert.throws(() => breaker.call(broken));
  now = 150;
  assert.throws(() => breaker.call(broken));
  assert.equal(breaker.state, "open");
});

test("a single failure after recovery", () => {
  let now = 0;
  const breaker = new CircuitBreaker(2, 100, () => now);
  assert.throws(() => breaker.call(broken));
  assert.throws(() => breaker.call(broken));
  now = 200;
  breaker.call(fine);
  assert.throws(() => breaker.call(broken));
  assert.equal(breaker.state, "closed");
});
