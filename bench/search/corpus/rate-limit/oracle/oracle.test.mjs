import assert from "node:assert/strict";
import { test } from "node:test";
import { createLimiter } from "../src/limiter.ts";

test("against counting", () => {
  for (const most of [0, 1, 2, 5]) {
    const limiter = createLimiter(most, 50);
    let passed = [];
    for (let now = 0; now < 400; now += 7) {
      passed = passed.filter((time) => now - time < 50);
      const expected = passed.length < most;
      assert.equal(limiter.allows("x", now), expected, `${most} at ${now}`);
      if (expected) passed.push(now);
    }
  }
});
