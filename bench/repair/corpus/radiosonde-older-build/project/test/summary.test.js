import assert from "node:assert/strict";
import { test } from "node:test";
import { frames } from "../src/frames.js";
import { summary } from "../src/summary.js";

test("summary", () => {
  assert.deepEqual(summary(frames), { top: 1500, lost: 1 });
  assert.deepEqual(summary([]), { top: null, lost: 0 });
});
