import assert from "node:assert/strict";
import test from "node:test";
import score from "../lib/points.js";
import table from "../lib/ranking.js";

const result = { name: "A", strokes: 2100, minutes: 10, errors: 4 };

test("a tournament counts twice, other days once", () => {
  assert.equal(score.pointsOf(result, true), 380);
  assert.equal(score.pointsOf(result, false), 190);
  assert.equal(score.pointsOf({ ...result, errors: 90 }, true), 0);
  assert.deepEqual(table.ranking({ tournament: true, results: [result] }), [{ place: 1, name: "A", points: 380 }]);
  assert.deepEqual(table.ranking({ results: [result] }), [{ place: 1, name: "A", points: 190 }]);
});
