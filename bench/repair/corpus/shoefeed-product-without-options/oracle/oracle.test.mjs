import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import feed from "../lib/feed.js";

test("a product without options has a blank cell", () => {
  assert.deepEqual(feed.buildFeed(JSON.parse(readFileSync("catalogue.json", "utf8")).products), [
    "sku|title|price|options|attributes",
    "RUN-1|Runner|89.90 EUR|size: 40, 41, 42; colour: red, black|sole: rubber",
    "LACE-9|Laces|3.90 EUR||",
  ]);
});
