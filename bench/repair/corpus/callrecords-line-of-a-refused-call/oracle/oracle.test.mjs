import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";

const { default: records } = await import("../lib/records.js");

test("a call that nobody took lasted no seconds", () => {
  const [busy, answered] = records.parse("441,442,2026-05-01T08:00,BUSY\n441,442,2026-05-01T08:01,ANSWERED,65,mobile");
  assert.equal(busy.state, "BUSY");
  // null would be as right as nothing.
  assert.ok(busy.seconds === 0 || busy.seconds === null, String(busy.seconds));
  assert.equal(busy.route, null);
  assert.deepEqual([answered.seconds, answered.route], [65, "mobile"]);
});

test("the bill", () => {
  const run = spawnSync(process.execPath, ["bin/bill.js", "records/may.csv"], { encoding: "utf8" });
  assert.equal(run.status, 0);
  assert.equal(run.stdout, "441 2 calls 0.36\n442 1 calls 0.03\n443 1 calls 0.80\n444 1 calls 0.00\n");
});
