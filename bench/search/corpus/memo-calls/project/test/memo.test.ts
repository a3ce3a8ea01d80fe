import assert from "node:assert/strict";
import { test } from "node:test";
import { memoize } from "../src/memo.ts";

function counted<V extends unknown[], R>(work: (...values: V) => R) {
  const calls: V[] = [];
  const ask = (...values: V) => {
    calls.push(values);
    return work(...values);
  };
  return { ask, calls };
}

test("asks once", () => {
  const { ask, calls } = counted((n: number) => n * n);
  const square = memoize(ask);
  assert.equal(square(4), 16);
  assert.equal(square(4), 16);
  assert.equal(calls.length, 1);
});

test("answers differ", () => {
  const square = memoize((n: number) => n * n);
  assert.deepEqual([square(2), square(3), square(2)], [4, 9, 4]);
});

test("several arguments", () => {
  const power = memoize((base: number, exponent: number) => base ** exponent);
  assert.equal(power(2, 3), 8);
  assert.equal(power(2, 5), 32);
});

test("a number is not a text", () => {
  const kind = memoize((value: unknown) => typeof value);
  assert.equal(kind(1), "number");
  assert.equal(kind("1"), "string");
});

test("the answer may be undefined", () => {
  const { ask, calls } = counted((_: number) => undefined);
  const nothing = memoize(ask);
  nothing(1);
  nothing(1);
  assert.equal(calls.length, 1);
});

test("what was not used for the longest time is forgotten", () => {
  const { ask, calls } = counted((n: number) => n);
  const same = memoize(ask, { most: 2 });
  same(1);
  same(2);
  same(1);
  same(3);
  same(1);
  assert.equal(calls.length, 3);
  same(2);
  assert.equal(calls.length, 4);
});

test("clear", () => {
  const { ask, calls } = counted((n: number) => n);
  const same = memoize(ask);
  same(1);
  same.clear();
  same(1);
  assert.equal(calls.length, 2);
});
