import assert from "node:assert/strict";
import test from "node:test";
import * as normal from "../lib/normal.mjs";
import { byCode, toItem } from "../lib/stock.mjs";

test("codes of digits are text as all others", () => {
  assert.deepEqual(toItem({ code: 40701, ean: 1, pieces: 3 }), { code: "40701", ean: "0000000000001", pieces: 3 });
  assert.strictEqual(normal.code(0), "0");
  assert.ok(byCode([toItem({ code: 40701, ean: 1, pieces: 3 })]).has("40701"));
});

test("the others are as they were", () => {
  assert.equal(normal.code(" ink-red "), "INK-RED");
  assert.equal(normal.pieces("12"), 12);
});
