import assert from "node:assert/strict";
import test from "node:test";
import { report } from "../lib/report.js";

const early = { name: "early", readings: [{ at: "06:10", bar: 9 }, { at: "08:00", bar: 10 }, { at: "09:00", bar: 10 }] };

test("a shift without readings has its line, and nothing made up in it", () => {
  const lines = report({ limit: 9.5, shifts: [{ name: "late", readings: [] }, early] }).split("\n");
  assert.equal(lines.length, 2);
  // What stands in the brackets, or whether there are any, is left open.
  assert.match(lines[0], /^late +mean n\/a  top (n\/a|-)/);
  assert.match(lines[0], /  0 alarms$/);
  assert.doesNotMatch(lines[0], /undefined|null|NaN|Infinity|bar/);
  assert.equal(lines[1], "early     mean 9.7 bar  top 10.0 bar (08:00)  2 alarms");
});

test("pressures below zero are not outdone by a start value", () => {
  const readings = [{ at: "01:00", bar: -0.4 }, { at: "02:00", bar: -0.2 }];
  assert.match(report({ limit: 9, shifts: [{ name: "x", readings }] }), /top -0\.2 bar \(02:00\)/);
});
