import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import imported from "../lib/import.js";

test("lines that cannot be read are told with their reasons", () => {
  const { guests, skipped } = imported.importGuests("Noor +1 (Kim)\nEd +8\n\n(nobody)\nAles");
  assert.deepEqual(guests.map((guest) => guest.name), ["Noor", "Ales"]);
  assert.deepEqual(skipped, [
    { line: 2, reason: "Ed brings too many" },
    { line: 4, reason: 'cannot read "(nobody)"' },
  ]);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["bin/guests.js", "lists/2026-03-14.txt"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.equal(run.stdout, "Ales\nBeatriz\nNoor +1\n4 on the list\n");
  assert.match(run.stderr, /line 3 skipped: Dj crew brings too many/);
});
