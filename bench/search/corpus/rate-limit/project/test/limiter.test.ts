import assert from "node:assert/strict";
import { test } from "node:test";
import { createLimiter } from "../src/limiter.ts";

test("lets so many through and no more", () => {
  const limiter = createLimiter(2, 1000);
  assert.deepEqual(
    [0, 10, 20, 30].map((now) => limiter.allows("a", now)),
    [true, true, false, false],
  );
});

test("clients do not share a limit", () => {
  const limiter = createLimiter(1, 1000);
  assert.ok(limiter.allows("a", 0));
  assert.ok(limiter.allows("b", 0));
});

test("the window moves on", () => {
  const limiter = createLimiter(1, 100);
  assert.ok(limiter.allows("a", 0));
  assert.ok(limiter.allows("a", 100));
});
