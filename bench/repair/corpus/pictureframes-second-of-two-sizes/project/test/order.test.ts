import assert from "node:assert/strict";
import { test } from "node:test";
import { frames, moulding } from "../src/order";
import { sizesIn } from "../src/size";

test("sizes of a note", () => {
  assert.deepEqual(sizesIn("either 30x40 or 29,7 x 42"), [
    { width: 30, height: 40 },
    { width: 29.7, height: 42 },
  ]);
});

test("an order", () => {
  assert.deepEqual(frames("30x40 Oak\n"), [{ width: 30, height: 40, material: "oak" }]);
  assert.equal(moulding({ width: 30, height: 40 }), 1.54);
});
