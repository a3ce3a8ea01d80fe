import assert from "node:assert/strict";
import { test } from "node:test";
import { Emitter } from "../src/emitter.ts";

test("listeners get the values", () => {
  const emitter = new Emitter();
  const seen: unknown[] = [];
  emitter.on("a", (x, y) => seen.push([x, y]));
  assert.equal(emitter.emit("a", 1, 2), 1);
  assert.deepEqual(seen, [[1, 2]]);
});

test("nobody listens", () => {
  assert.equal(new Emitter().emit("a"), 0);
});

test("listeners are called in their order", () => {
  const emitter = new Emitter();
  const seen: string[] = [];
  emitter.on("a", () => seen.push("first"));
  emitter.on("a", () => seen.push("second"));
  emitter.emit("a");
  assert.deepEqual(seen, ["first", "second"]);
});

test("once is once", () => {
  const emitter = new Emitter();
  let calls = 0;
  emitter.once("a", () => calls++);
  emitter.emit("a");
  emitter.emit("a");
  assert.equal(calls, 1);
  assert.equal(emitter.count("a"), 0);
});

test("those who follow are still called", () => {
  const emitter = new Emitter();
  const seen: string[] = [];
  emitter.once("a", () => seen.push("once"));
  emitter.on("a", () => seen.push("always"));
  emitter.emit("a");
  assert.deepEqual(seen, ["once", "always"]);
  emitter.emit("a");
  assert.deepEqual(seen, ["once", "always", "always"]);
});

test("events are apart", () => {
  const emitter = new Emitter();
  emitter.on("a", () => assert.fail("not asked for"));
  assert.equal(emitter.emit("b"), 0);
});

test("the answer of on takes the listener away", () => {
  const emitter = new Emitter();
  const stop = emitter.on("a", () => assert.fail("was taken away"));
  stop();
  stop();
  assert.equal(emitter.emit("a"), 0);
});
