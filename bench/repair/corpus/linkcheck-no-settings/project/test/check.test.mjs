import assert from "node:assert/strict";
import test from "node:test";
import { linksOf } from "../lib/check.mjs";

test("links", () => {
  assert.deepEqual(linksOf("[a](b.md) [c](https://x.org) ![d](e.png) [f](#g)"), ["b.md", "e.png"]);
});
