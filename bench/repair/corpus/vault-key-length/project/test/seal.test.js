import assert from "node:assert/strict";
import { test } from "node:test";
import { seal } from "../src/seal.js";

test("sealed texts differ", () => {
  const key = Buffer.alloc(32, 7);
  assert.notEqual(seal("a", key), seal("a", key));
});
