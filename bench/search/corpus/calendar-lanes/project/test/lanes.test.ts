import assert from "node:assert/strict";
import { test } from "node:test";
import { laneCount, lanesOf } from "../src/lanes.ts";

const appointment = (title: string, start: number, end: number) => ({ title, start, end });

test("no appointments", () => {
  assert.equal(laneCount([]), 0);
});

test("one appointment", () => {
  assert.deepEqual([...lanesOf([appointment("a", 9, 10)])], [["a", 0]]);
});

test("at the same time", () => {
  assert.equal(laneCount([appointment("a", 9, 10), appointment("b", 9, 11)]), 2);
});

test("one after the other", () => {
  assert.equal(laneCount([appointment("a", 9, 10), appointment("b", 10, 11)]), 1);
});

test("with a pause", () => {
  assert.equal(laneCount([appointment("b", 12, 13), appointment("a", 9, 10)]), 1);
});

test("a lane that is free again", () => {
  const lanes = lanesOf([appointment("a", 9, 12), appointment("b", 9, 10), appointment("c", 11, 13)]);
  assert.equal(lanes.get("c"), 1);
});
