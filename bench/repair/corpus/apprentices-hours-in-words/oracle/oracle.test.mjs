import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { importHours } from "../src/importer.mjs";

test("rows that cannot be read are told of, all others are imported", () => {
  const { entries, rejected } = importHours(
    "apprentice;date;hours;kind\nNoor;2026-05-04;7;workshop\nEmil;2026-05-04;eight;workshop\n\n;2026-05-04;7;school\nEmil;2026-05-05;8;school",
  );
  assert.deepEqual(entries.map(({ apprentice, hours }) => [apprentice, hours]), [
    ["Noor", 7],
    ["Emil", 8],
  ]);
  assert.deepEqual(rejected, [
    { line: 3, reason: "hours must be a number: eight" },
    { line: 5, reason: "apprentice is missing" },
  ]);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["import.mjs", "inbox/2026-05.csv"], { encoding: "utf8" });
  assert.equal(run.stdout, "Noor: 15.5\nEmil: 8\n2026-05.csv:3: hours must be a number: eight\n");
  assert.equal(run.status, 1);
});
