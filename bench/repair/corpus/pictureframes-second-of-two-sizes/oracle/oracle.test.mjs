import assert from "node:assert/strict";
import test from "node:test";
import { frames } from "../src/order";
import { sizeOf, sizesIn } from "../src/size";

test("every line of an order has its size", () => {
  assert.deepEqual(frames("30x40 oak\n20x20 walnut\n\n29,7 x 42\n30x40"), [
    { width: 30, height: 40, material: "oak" },
    { width: 20, height: 20, material: "walnut" },
    { width: 29.7, height: 42, material: "pine" },
    { width: 30, height: 40, material: "pine" },
  ]);
});

test("whatever was read before", () => {
  for (let i = 0; i < 3; i += 1) {
    assert.deepEqual(sizeOf("1x2"), { width: 1, height: 2 });
    assert.deepEqual(sizesIn("1x2, 3x4"), [{ width: 1, height: 2 }, { width: 3, height: 4 }]);
    assert.deepEqual(sizeOf("a long text, and at its end 5x6"), { width: 5, height: 6 });
    assert.equal(sizesIn("7x8").length, 1);
    // The first counts, as it did.
    assert.deepEqual(sizeOf("9x10, better 11x12"), { width: 9, height: 10 });
  }
});
