import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { formats } from "../src/formats.ts";
import { StatementReader } from "../src/reader.ts";

test("statements are read by their format", () => {
  assert.deepEqual(new StatementReader(formats.giro).read("x\r\n2026-02-01;Rent;-1.050,25\r\n\r\n"), [
    { date: "2026-02-01", amount: -1050.25, text: "Rent" },
  ]);
  assert.deepEqual(new StatementReader(formats.card).read("x\ny\n1,2026-02-01,Shop,12.5\n2,2026-02-02, Bar ,3\n"), [
    { date: "2026-02-01", amount: 12.5, text: "Shop" },
    { date: "2026-02-02", amount: 3, text: "Bar" },
  ]);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["src/cli.ts", "fixtures/giro.csv", "giro"], { encoding: "utf8" });
  assert.equal(run.stdout, "3 bookings, 1352.75\nlargest: Salary 2410.55\n");
});
