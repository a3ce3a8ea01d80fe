import assert from "node:assert/strict";
import test from "node:test";
import { Cache } from "../src/cache.js";
import { Flags } from "../src/flags.js";

const none = { get: () => null, set: () => {} };

test("flags", () => {
  const flags = new Flags(() => ({ a: { users: ["x"] }, b: { percent: 100, off: true }, c: { percent: 100 } }), none);
  assert.deepEqual(["a", "b", "c", "d"].map((name) => flags.isOn(name, "x")), [true, false, true, false]);
  assert.equal(flags.isOn("a", "y"), false);
});

test("cache", () => {
  let now = 0;
  const cache = new Cache(1, () => now);
  cache.set("k", { a: [1] });
  assert.deepEqual(cache.get("k"), { a: [1] });
  now = 1000;
  assert.equal(cache.get("k"), null);
});
