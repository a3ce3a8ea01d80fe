import assert from "node:assert/strict";
import { test } from "node:test";
import { duration, relative } from "../src/relative.ts";

const lengths = { minute: 60, hour: 3_600, day: 86_400, week: 604_800 };
const next = { minute: 3_600, hour: 86_400, day: 604_800, week: 604_800 * 6 };

for (const [unit, length] of Object.entries(lengths))
  test(`all ${unit}s`, () => {
    for (let count = 1; count * length < next[unit]; count++) {
      const text = `${count} ${unit}${count > 1 ? "s" : ""}`;
      const now = 1_000_000_000_000;
      assert.equal(relative(now - count * length * 1_000, now), `${text} ago`);
      assert.equal(relative(now + count * length * 1_000, now), `in ${text}`);
      assert.equal(relative(now - ((count + 1) * length - 1) * 1_000, now), `${text} ago`);
    }
  });

test("less than a minute", () => {
  for (const distance of [0, 1, 30_000, 59_999]) assert.equal(relative(5_000_000 - distance, 5_000_000), "just now");
});

test("durations", () => {
  assert.deepEqual([0, 59, 60, 61, 1439, 1500].map((count) => duration(count * 60_000)), ["0 min", "59 min", "1 h 0 min", "1 h 1 min", "23 h 59 min", "25 h 0 min"]);
});
