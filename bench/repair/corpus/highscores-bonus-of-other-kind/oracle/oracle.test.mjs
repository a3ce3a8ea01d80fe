import assert from "node:assert/strict";
import test from "node:test";
import scores from "../src/scores.js";
import tables from "../src/table.js";

const player = (name, score, streak) => ({ name, score, streak });

test("a streak brings its bonus, and the score stays exact", () => {
  assert.deepEqual(tables.seasonTable({ players: [player("k", "9007199254740995", 10), player("r", "120", 12)] }), [
    { place: 1, name: "k", score: "9007199254743495" },
    { place: 2, name: "r", score: "3120" },
  ]);
});

test("without a streak", () => {
  assert.equal(scores.finalScore(scores.parsePlayer(player("k", "9007199254740995", 9))), 9007199254740995n);
});
