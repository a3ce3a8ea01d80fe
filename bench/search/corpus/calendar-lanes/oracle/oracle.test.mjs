import assert from "node:assert/strict";
import { test } from "node:test";
import { laneCount, lanesOf } from "../src/lanes.ts";

test("no two in a lane overlap, and there are as few lanes as can be", () => {
  for (let seed = 1; seed < 200; seed++) {
    const appointments = Array.from({ length: seed % 7 }, (_, at) => {
      const start = (seed * 13 + at * at * 7) % 11;
      return { title: `t${at}`, start, end: start + 1 + ((seed + at * 5) % 4) };
    });
    const lanes = lanesOf(appointments);
    for (const one of appointments)
      for (const other of appointments)
        if (one !== other && lanes.get(one.title) === lanes.get(other.title)) assert.ok(one.end <= other.start || other.end <= one.start);
    let most = 0;
    for (let time = 0; time < 16; time++)
      most = Math.max(most, appointments.filter(({ start, end }) => start <= time && time < end).length);
    assert.equal(laneCount(appointments), most);
  }
});
