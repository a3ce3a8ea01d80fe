import assert from "node:assert/strict";
import test from "node:test";
import { Timetable } from "../lib/timetable.js";

test("lines", () => {
  const rides = [{ car: 1, departs: "8:05" }, { car: 2 }, { car: 3, departs: "soon" }];
  assert.deepEqual(new Timetable(rides).lines(), ["08:05 car 1", "--:-- car 3"]);
});
