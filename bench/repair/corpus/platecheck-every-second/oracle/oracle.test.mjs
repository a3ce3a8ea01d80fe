import assert from "node:assert/strict";
import test from "node:test";
import plates from "../lib/plates.js";

test("plates one after the other", () => {
  const { parsePlate, platesIn } = plates;
  for (let round = 0; round < 3; round += 1) {
    assert.deepEqual(parsePlate("BN-AB 1234"), { district: "BN", letters: "AB", number: 1234 });
    assert.deepEqual(parsePlate("K-XY 77"), { district: "K", letters: "XY", number: 77 });
    assert.deepEqual(platesIn("BN-A 1, BN-B 2 and K-C 3"), ["BN-A 1", "BN-B 2", "K-C 3"]);
  }
  assert.throws(() => parsePlate("x BN-A 1"), /Not a plate/);
});
