import assert from "node:assert/strict";
import test from "node:test";
import { Remembered } from "../src/cache.js";
import { Farm } from "../src/farm.js";
import { MemoryStore } from "../src/store.js";

const setup = () => new Remembered(new MemoryStore());

test("a yield comes back from the cache as it was", async () => {
  const farm = new Farm(setup());
  const expected = { site: "linden", hives: 12, kilograms: 246 };
  for (let time = 0; time < 3; time++) assert.deepEqual(await farm.yieldOf("linden"), expected);
});

test("it is computed once, whatever it is", async () => {
  for (const value of [{ a: { b: [1] } }, "linden", "12", 12, true, ["x"]]) {
    const remembered = setup();
    let computed = 0;
    const compute = async () => (computed++, value);
    await remembered.one("k", compute);
    assert.deepEqual(await remembered.one("k", compute), value);
    assert.equal(computed, 1);
  }
});

test("lists as before", async () => {
  const remembered = setup();
  assert.deepEqual(await remembered.list("k", async () => []), []);
  assert.deepEqual(await remembered.list("k", async () => [1]), [1]);
  assert.deepEqual(await remembered.list("k", async () => [2]), [1]);
});
