import assert from "node:assert/strict";
import { test } from "node:test";
import { topWords } from "../src/top.js";

test("frequent ones", () => {
  assert.deepEqual(topWords(["a", "b", "b", "c", "c", "c"], 2), ["c", "b"]);
  assert.deepEqual(topWords([], 2), []);
});

test("ties", () => assert.deepEqual(topWords(["pear", "fig", "apple"], 2), ["apple", "fig"]));
