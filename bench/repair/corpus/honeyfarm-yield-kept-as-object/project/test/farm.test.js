import assert from "node:assert/strict";
import test from "node:test";
import { Remembered } from "../src/cache.js";
import { Farm } from "../src/farm.js";
import { MemoryStore } from "../src/store.js";

test("lists are computed once", async () => {
  let computed = 0;
  const remembered = new Remembered(new MemoryStore());
  const compute = async () => (computed++, ["a", "b"]);
  await remembered.list("k", compute);
  assert.deepEqual(await remembered.list("k", compute), ["a", "b"]);
  assert.equal(computed, 1);
});

test("a yield", async () => {
  const farm = new Farm(new Remembered(new MemoryStore()));
  assert.deepEqual(await farm.yieldOf("linden"), { site: "linden", hives: 12, kilograms: 246 });
  assert.equal(await farm.hives(), 23);
  assert.equal(await farm.hives(), 23);
});
