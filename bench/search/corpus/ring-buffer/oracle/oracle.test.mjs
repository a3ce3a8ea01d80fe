import assert from "node:assert/strict";
import { test } from "node:test";
import { Ring } from "../src/ring.ts";

test("rings", () => {
  for (let size = 1; size < 5; size += 1) {
    const ring = new Ring(size);
    const all = [];
    for (let at = 0; at < 12; at += 1) {
      ring.push(at);
      all.push(at);
      assert.deepEqual(ring.toArray(), all.slice(-size));
    }
  }
});
