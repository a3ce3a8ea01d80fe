import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { barChart } from "../text.mjs";

const LONG = "Payments and invoices";

test("a long name has its bar", () => {
  const [search, long] = barChart([["Search", 10], [LONG, 5]]).split("\n");
  // Whether it is cut, stands out or makes the column wider is open; all bars and numbers are there.
  assert.match(search, /^Search +#{20} 10$/);
  assert.match(long, /^Paym.*\s#{10} 5$/);
});

test("names of just the width", () => {
  assert.equal(barChart([["abcdefghijkl", 1]]), `abcdefghijkl ${"#".repeat(20)} 1`);
  assert.match(barChart([["abcdefghijklm", 1]]), /^abcdefgh.*\s#{20} 1$/);
});

test("the report", () => {
  const run = spawnSync(process.execPath, ["report.mjs", "teams.json"], { encoding: "utf8" });
  assert.equal(run.status, 0);
  assert.match(run.stdout, /^Payments and invoices +18 +30$/m);
  assert.match(run.stdout, /^Mobile +0$/m);
});
