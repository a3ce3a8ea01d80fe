import assert from "node:assert/strict";
import test from "node:test";
import { bill, months } from "../src/bill.js";
import { createCache } from "../src/cache.js";
import { totals } from "../src/totals.js";

test("bills from the cache are those without it", () => {
  const cache = createCache();
  for (let round = 0; round < 3; round++) {
    assert.deepEqual(bill("m1", "2026-03", cache), { meter: "m1", units: 21, cents: 651 });
    assert.deepEqual(bill("m2", "2026-03", cache), { meter: "m2", units: 3, cents: 93 });
    assert.equal(bill("m9", "2026-03", cache).units, 0);
  }
  assert.equal(bill("m1", "2026-04", cache).units, 0);
  assert.equal(bill("m1", "2026-04", cache).units, 0);
});

test("the cache is used", () => {
  const asked = [];
  const kept = createCache();
  const cache = { get: (key) => (asked.push(["get", key]), kept.get(key)), set: (key, value) => (asked.push(["set", key]), kept.set(key, value)) };
  totals("2026-03", cache);
  totals("2026-03", cache);
  assert.equal(asked.filter(([what]) => what === "set").length, 1);
  assert.deepEqual([...totals("2026-03", cache)], [["m1", 21], ["m2", 3]]);
});

test("the others are as they were", () => {
  const cache = createCache();
  cache.set("a", { b: [1] });
  assert.deepEqual(cache.get("a"), { b: [1] });
  assert.deepEqual(months(cache, ["a", "b"]), [["a", true], ["b", false]]);
});
