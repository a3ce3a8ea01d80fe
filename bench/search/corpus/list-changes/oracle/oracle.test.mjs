import assert from "node:assert/strict";
import { test } from "node:test";
import { changes } from "../src/changes.ts";

test("lists", () => {
  assert.deepEqual(changes([1, 2, 3], [3, 4]), { added: [4], removed: [1, 2] });
  assert.deepEqual(changes([1, 1, 2], [1]), { added: [], removed: [2] });
  assert.deepEqual(changes([], []), { added: [], removed: [] });
  assert.deepEqual(changes([1], [1]), { added: [], removed: [] });
});
