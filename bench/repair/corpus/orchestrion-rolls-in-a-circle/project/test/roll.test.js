import assert from "node:assert/strict";
import { test } from "node:test";
import { Roll } from "../src/roll.js";
import { Tune } from "../src/tune.js";

test("a roll", () => {
  const roll = new Roll("r");
  roll.add(new Tune("a", 10));
  const tune = roll.add(new Tune("b", 30));
  assert.equal(tune.share, 75);
  assert.equal(tune.roll, roll);
  assert.equal(roll.bars, 40);
});

test("a tune alone", () => {
  assert.deepEqual(JSON.parse(JSON.stringify(new Tune("a", 10))), { title: "a", bars: 10, share: null, roll: null });
  assert.equal(JSON.stringify(new Roll("r")), '{"name":"r","tunes":[],"bars":0}');
});
