import assert from "node:assert/strict";
import { test } from "node:test";
import { drive } from "../src/rover.js";

const order = ["north", "west", "south", "east"];

for (const direction of order)
  test(`turns from ${direction}`, () => {
    const start = { x: 3, y: -2, direction };
    for (let turns = 0; turns < 10; turns++) {
      const at = order.indexOf(direction);
      assert.equal(drive(start, "L".repeat(turns)).direction, order[(at + turns) % 4]);
      assert.equal(drive(start, "R".repeat(turns)).direction, order[(at + 3 * turns) % 4]);
    }
    for (const round of ["LFLFLFLF", "RFRFRFRF", "LBLBLBLB", "FFLRBB", "FLFLFLFL"]) assert.deepEqual(drive(start, round), start);
    assert.deepEqual(start, { x: 3, y: -2, direction });
  });

test("to the left", () => {
  assert.deepEqual(drive({ x: 0, y: 0, direction: "north" }, "FLFLF"), { x: -1, y: 0, direction: "south" });
});
