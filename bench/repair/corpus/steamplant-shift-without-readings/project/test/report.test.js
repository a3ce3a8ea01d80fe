import assert from "node:assert/strict";
import { test } from "node:test";
import { report } from "../lib/report.js";
import { average } from "../lib/stats.js";

test("one line for each shift", () => {
  const readings = [{ at: "06:10", bar: 9 }, { at: "08:00", bar: 10 }];
  assert.equal(
    report({ limit: 9.5, shifts: [{ name: "early", readings }] }),
    "early     mean 9.5 bar  top 10.0 bar (08:00)  1 alarms",
  );
});

test("no mean of nothing", () => {
  assert.equal(average([]), null);
});
