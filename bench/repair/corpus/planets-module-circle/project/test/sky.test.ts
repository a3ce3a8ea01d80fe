import assert from "node:assert/strict";
import test from "node:test";
import { tonight } from "../src/sky.ts";

test("tonight", () => {
  assert.deepEqual(tonight(1), ["Venus 3733", "Mars 45"]);
  assert.deepEqual(tonight(-5), []);
});
