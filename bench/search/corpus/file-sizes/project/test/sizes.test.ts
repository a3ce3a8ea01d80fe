import assert from "node:assert/strict";
import { test } from "node:test";
import { shownSize } from "../src/sizes.ts";

test("small", () => {
  assert.equal(shownSize(0), "0 B");
  assert.equal(shownSize(999), "999 B");
});

test("units", () => {
  assert.equal(shownSize(1500), "1.5 KB");
  assert.equal(shownSize(1000), "1.0 KB");
  assert.equal(shownSize(2_500_000), "2.5 MB");
});
