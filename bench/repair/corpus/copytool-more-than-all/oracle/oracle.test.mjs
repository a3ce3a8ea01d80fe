import assert from "node:assert/strict";
import test from "node:test";
import { bar } from "../bar.mjs";
import { replay } from "../progress.mjs";

test("more than all is all, as the percentage says, and the bytes are told as they are", () => {
  assert.deepEqual([...replay([{ name: "a", bytes: 1200, chunks: [1200, 340] }])], [
    "a [####################] 100% 1.2 kB",
    "a [####################] 100% 1.5 kB",
  ]);
  assert.equal(bar(99, 1), "[####################]");
});

test("the others are as they were", () => {
  assert.equal(bar(19, 20), "[###################.]");
  assert.equal(bar(0, 0), "[####################]");
});
