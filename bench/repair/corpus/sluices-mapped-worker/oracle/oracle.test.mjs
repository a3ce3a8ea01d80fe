import assert from "node:assert/strict";
import test from "node:test";
import { position } from "../src/gate.ts";
import { round } from "../src/round.ts";
import { read } from "../src/settings.ts";

test("levels come from the settings", () => {
  const settings = read({ SLUICE_LEVELS: "low:1.2,high:4.5", SLUICE_NAME: "east" });
  assert.deepEqual(round([0.9, 3.1, 4.6], settings), ["east at 0.9 m: closed", "east at 3.1 m: half", "east at 4.6 m: open"]);
  assert.deepEqual(settings.levels, { low: 1.2, high: 4.5 });
});

test("defaults", () => {
  assert.deepEqual(read({}).levels, { low: 1, high: 5 });
  assert.equal(position(5, read({})), "open");
  assert.equal(read({}).pause, 60);
  assert.equal(position(1.5, { name: "x", levels: { low: 1, high: 2 }, pause: 1 }), "half");
});
