import assert from "node:assert/strict";
import test from "node:test";
import { report } from "../src/report.js";

const eruptions = [
  { at: "2026-03-01T10:02", height: 18 },
  { at: "2026-03-01T10:11", height: 22.5 },
];

test("long", () => {
  assert.equal(report(eruptions), "2 eruptions\n2026-03-01 at 10:02: 18 m high\n2026-03-01 at 10:11: 23 m high");
});

test("short, the last one, in feet", () => {
  assert.equal(report(eruptions, { format: "short", unit: "ft", last: 1 }), "n=1\n10:11 74 ft");
});
