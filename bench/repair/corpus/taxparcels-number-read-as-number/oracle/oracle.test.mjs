import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import table from "../lib/table.js";

test("parcels are told as they are written", () => {
  const run = spawnSync(process.execPath, ["bin/notices.js", "data/parcels.csv"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(run.stdout.trim().split("\n"), [
    "12-0345 (Harbour): Ada Quist, 04109, owes 1025.00",
    "0447 (old register): Ben Orr, 04102, owes 512.50",
    "31-0002 (Hill): Cleo Ruiz, 10001, owes 1080.00",
  ]);
});

test("numbers stay numbers", () => {
  const [row] = table.readTable("parcel,owner,zip,area,rate\n0009,7,00501,12,0.5\n");
  assert.deepEqual(row, { parcel: "0009", owner: "7", zip: "00501", area: 12, rate: 0.5 });
});
