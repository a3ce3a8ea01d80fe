import assert from "node:assert/strict";
import test from "node:test";
import { kilometres, openMinutes } from "../src/plan.ts";

const stop = (place) => ({ place, from: "10:00", to: "11:30" });
const plan = (...places) => ({ van: "V", start: "depot", stops: places.map(stop) });

test("a stop that is not on the map is skipped, and the way goes on to the next", () => {
  // Whether each of the two warns, or only the one that is run first, is open.
  assert.equal(kilometres(plan("market", "quarry lake", "stadium"), () => {}), 5 + 6 + 3.6);
  assert.equal(kilometres(plan("quarry lake"), () => {}), 0);
  assert.equal(kilometres(plan("market", "quarry lake"), () => {}), 10);
  assert.equal(kilometres(plan("quarry lake", "market"), () => {}), 10);
});

test("the rest", () => {
  assert.equal(kilometres(plan("market", "stadium"), assert.fail), 14.6);
  const warnings = [];
  assert.equal(openMinutes(plan("Market", "moon"), (text) => warnings.push(text)), 90);
  assert.deepEqual(warnings, ["V: moon is not on the map"]);
});
