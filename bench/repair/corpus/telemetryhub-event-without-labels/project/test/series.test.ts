import assert from "node:assert/strict";
import { test } from "node:test";
import { seriesOf } from "../src/series.ts";

test("series", () => {
  assert.equal(seriesOf({ name: "hits", value: 1, labels: { zone: "b", app: "x" } }), "hits{app=x,zone=b}");
  assert.equal(seriesOf({ name: "hits", value: 1, labels: {} }), "hits");
});
