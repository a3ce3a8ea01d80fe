import assert from "node:assert/strict";
import { test } from "node:test";
import { shownSize } from "../src/sizes.ts";

test("sizes", () => {
  assert.equal(shownSize(1_000_000), "1.0 MB");
  assert.equal(shownSize(1_000_000_000), "1.0 GB");
  assert.equal(shownSize(1001), "1.0 KB");
  assert.equal(shownSize(1), "1 B");
  assert.equal(shownSize(5e15), "5000.0 TB");
});
