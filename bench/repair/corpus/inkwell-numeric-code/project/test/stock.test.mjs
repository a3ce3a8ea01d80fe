import assert from "node:assert/strict";
import test from "node:test";
import { byCode, toItem } from "../lib/stock.mjs";

test("an item", () => {
  assert.deepEqual(toItem({ code: " ink-red ", ean: 12, pieces: "4" }), { code: "INK-RED", ean: "0000000000012", pieces: 4 });
});

test("by code", () => {
  assert.equal(byCode([{ code: "A", pieces: 1 }]).get("A").pieces, 1);
});
