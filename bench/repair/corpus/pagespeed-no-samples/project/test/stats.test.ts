import assert from "node:assert/strict";
import test from "node:test";
import { average, percentile, summarise } from "../src/stats.ts";

test("numbers", () => {
  assert.equal(average([1, 2]), 2);
  assert.equal(average([]), null);
  assert.equal(percentile([], 0.75), null);
  assert.equal(percentile([4, 1, 3, 2], 0.75), 4);
});

test("summary", () => {
  const sample = { page: "/", lcp: 900, device: "phone" as const, at: "2026-01-01" };
  assert.deepEqual(summarise("/", [sample]), { page: "/", samples: 1, average: 900, p75: 900, worst: sample });
});
