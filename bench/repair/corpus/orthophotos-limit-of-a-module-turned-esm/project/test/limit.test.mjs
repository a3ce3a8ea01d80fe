import assert from "node:assert/strict";
import { test } from "node:test";
import limit, { WIDEST } from "../lib/limit.mjs";

test("answers come back in their place", async () => {
  const limited = limit(WIDEST);
  assert.deepEqual(await Promise.all([1, 2].map((value) => limited(async () => value * 2))), [2, 4]);
});
