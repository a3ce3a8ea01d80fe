import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, drive } from "../src/rover.js";

const start = { x: 0, y: 0, direction: "north" };

test("stays", () => {
  assert.deepEqual(drive(start, ""), start);
});

test("forward and back", () => {
  assert.deepEqual(drive(start, "FFB"), { x: 0, y: 1, direction: "north" });
});

test("right turns", () => {
  assert.deepEqual(drive(start, "RFRF"), { x: 1, y: -1, direction: "south" });
});

test("all the way around", () => {
  assert.equal(drive(start, "RRRR").direction, "north");
});

test("left from the south", () => {
  assert.equal(drive({ ...start, direction: "south" }, "LL").direction, "north");
});

test("left from the north", () => {
  assert.deepEqual(drive(start, "LFF"), { x: -2, y: 0, direction: "west" });
});

test("unknown commands", () => {
  assert.throws(() => drive(start, "FX"), /unknown command: X/);
});

test("distance", () => {
  assert.equal(distance({ x: 1, y: 2 }, { x: -1, y: 5 }), 5);
});
