import assert from "node:assert/strict";
import { test } from "node:test";
import { Emitter } from "../src/emitter.ts";

for (let mask = 0; mask < 32; mask++)
  test(`who listens once: ${mask.toString(2)}`, () => {
    const emitter = new Emitter();
    const seen = [];
    const kept = [];
    for (let index = 0; index < 5; index++) {
      const isOnce = Boolean((mask >> index) & 1);
      emitter[isOnce ? "once" : "on"]("e", (value) => seen.push([index, value]));
      if (!isOnce) kept.push(index);
    }
    assert.equal(emitter.emit("e", "x"), 5);
    assert.deepEqual(seen, [0, 1, 2, 3, 4].map((index) => [index, "x"]));
    assert.equal(emitter.count("e"), kept.length);
    seen.length = 0;
    assert.equal(emitter.emit("e", "y"), kept.length);
    assert.deepEqual(seen, kept.map((index) => [index, "y"]));
  });

test("who comes during an event waits for the next", () => {
  const emitter = new Emitter();
  const seen = [];
  emitter.on("e", () => {
    seen.push("old");
    if (seen.length === 1) emitter.on("e", () => seen.push("new"));
  });
  assert.equal(emitter.emit("e"), 1);
  assert.deepEqual(seen, ["old"]);
  assert.equal(emitter.emit("e"), 2);
  assert.deepEqual(seen, ["old", "old", "new"]);
});

test("taken away before it is called", () => {
  const emitter = new Emitter();
  const stop = emitter.once("e", () => assert.fail("no"));
  stop();
  assert.equal(emitter.emit("e"), 0);
  emitter.off("e", () => {});
  assert.equal(emitter.count("e"), 0);
  assert.equal(emitter.count("f"), 0);
});

test("the same listener twice", () => {
  const emitter = new Emitter();
  let calls = 0;
  const listener = () => calls++;
  const stop = emitter.on("e", listener);
  emitter.on("e", listener);
  emitter.emit("e");
  assert.equal(calls, 2);
  stop();
  assert.equal(emitter.emit("e"), 1);
});
