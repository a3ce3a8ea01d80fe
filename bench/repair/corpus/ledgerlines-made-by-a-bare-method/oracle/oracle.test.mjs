import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import entries from "../src/entry.js";
import statements from "../src/statement.js";

test("a statement is read", () => {
  const read = statements.readStatement("2026-01-05;salary;2500.00\n\n2026-01-09;rent;-980.00\n");
  assert.deepEqual(read.map(String), ["2026-01-05 salary 2500.00", "2026-01-09 rent -980.00"]);
  assert.ok(read.every((entry) => entry instanceof entries.Entry));
  assert.deepEqual(read.map(({ isIncome }) => isIncome), [true, false]);
  assert.deepEqual(statements.readStatement(""), []);
});

test("pending entries stay such", () => {
  const [pending] = statements.readPending("2026-02-01;phone;-9.99\n");
  assert.ok(pending instanceof entries.PendingEntry);
  assert.equal(String(pending), "2026-02-01 phone -9.99 (pending)");
  assert.ok(entries.PendingEntry.parse("a;b;1") instanceof entries.PendingEntry);
  assert.ok(!(entries.Entry.parse("a;b;1") instanceof entries.PendingEntry));
});

test("the statement of production", () => {
  const { stdout } = spawnSync(process.execPath, ["src/cli.js", "statement.csv"], { encoding: "utf8" });
  assert.match(stdout, /in 2501\.25, out 980\.00/);
});
