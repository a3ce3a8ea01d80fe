import assert from "node:assert/strict";
import test from "node:test";
import { occupied } from "../lib/occupied.js";
import { season } from "../lib/season.js";
import { surveys } from "../lib/surveys.js";

test("a year without surveys", async () => {
  assert.deepEqual(await season(surveys("fixtures"), 1999), ["all      0"]);
});

test("names and tubes", async () => {
  assert.deepEqual(await surveys("fixtures").names(2026), ["2026-meadow.json", "2026-school.json"]);
  assert.equal(occupied({ tubes: { a: 1, b: 2 } }), 3);
});
