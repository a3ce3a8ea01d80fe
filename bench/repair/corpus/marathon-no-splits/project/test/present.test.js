import assert from "node:assert/strict";
import test from "node:test";
import { card, result } from "../src/present.js";
import { RUNNERS } from "../src/runners.js";

test("result", () => {
  assert.deepEqual(result(RUNNERS.get(7)).splits, [{ at: "10k", time: "31:02" }, { at: "21k", time: "65:40" }]);
});

test("card without gear", () => {
  assert.deepEqual(card(RUNNERS.get(88)), { number: 88, name: "Marit", gear: [] });
});
