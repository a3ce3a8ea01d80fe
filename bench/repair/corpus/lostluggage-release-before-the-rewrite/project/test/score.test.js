import assert from "node:assert/strict";
import test from "node:test";
import { candidates, score } from "../src/score.js";

const claim = { claim: "C", tag: "X1", colour: "red", kind: "bag" };

test("scores", () => {
  assert.equal(score(claim, { tag: "X1", kind: "case" }), 10);
  assert.equal(score(claim, { colour: "red", kind: "bag" }), 5);
});

test("candidates", () => {
  const found = [{ kind: "bag" }, { colour: "red", kind: "bag" }, { tag: "X1", kind: "bag" }];
  assert.deepEqual(candidates(claim, found).map((one) => one.score), [13, 5]);
});
