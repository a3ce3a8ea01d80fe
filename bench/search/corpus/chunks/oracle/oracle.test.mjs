import assert from "node:assert/strict";
import { test } from "node:test";
import { chunk } from "../src/chunk.js";

test("parts put together are the list", () => {
  for (let length = 0; length < 12; length++) {
    for (let size = 1; size < 6; size++) {
      const list = Array.from({ length }, (_, index) => index);
      const parts = chunk(list, size);
      assert.deepEqual(parts.flat(), list);
      assert.equal(parts.length, Math.ceil(length / size));
      for (const part of parts.slice(0, -1)) assert.equal(part.length, size);
    }
  }
});
