import assert from "node:assert/strict";
import { test } from "node:test";
import { topWords } from "../src/top.js";

test("words", () => {
  assert.deepEqual(topWords(["d", "c", "b", "a", "c", "d"], 4), ["c", "d", "a", "b"]);
  assert.deepEqual(topWords(["x", "x", "y"], 9), ["x", "y"]);
  assert.deepEqual(topWords(["b", "a"], 0), []);
});
