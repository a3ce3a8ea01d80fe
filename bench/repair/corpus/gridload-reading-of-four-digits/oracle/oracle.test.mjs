import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { formatReading } from "../src/format.js";

test("large readings are whole numbers", () => {
  assert.deepEqual(
    [1000, 1254.6, 9999.4, 43210.9, 1234567.2, -1254.6].map(formatReading),
    ["1000", "1255", "9999", "43211", "1234567", "-1255"],
  );
});

test("the others are as they were", () => {
  const values = [0, 0.01234, 0.5, 1.5, -2.345, 98.76, 432.1, 100];
  assert.deepEqual(values.map(formatReading), ["0", "0.0123", "0.500", "1.50", "-2.35", "98.8", "432", "100"]);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["bin/report.js", "readings.json"], { encoding: "utf8" });
  assert.equal(run.stdout, "Mill Lane: 13.1 MW at 01:00\nHarbour: 1255 kW at 01:00\nSpare: no readings\n", run.stderr);
});
