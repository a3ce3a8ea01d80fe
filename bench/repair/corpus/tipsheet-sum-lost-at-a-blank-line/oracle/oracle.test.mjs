import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import sheet from "../lib/sheet.js";

test("blank lines are passed over, wherever they stand", () => {
  const { sumByWaiter } = sheet;
  assert.deepEqual(sumByWaiter("ana 1\n\nluis 2\n   \n\nana 3\n"), { ana: 400, luis: 200 });
  assert.deepEqual(sumByWaiter("\nana 1"), { ana: 100 });
  assert.deepEqual(sumByWaiter(""), {});
  assert.deepEqual(sumByWaiter("# none\n"), {});
  assert.throws(() => sumByWaiter("ana x"), /not an amount/);
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["bin/tipsheet.js", "shifts/2026-02-14.txt"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(run.stdout.trim().split("\n").map((line) => line.split(/\s+/)), [
    ["kitchen", "4.64"],
    ["ana", "5.36"],
    ["luis", "6.80"],
    ["noor", "6.40"],
  ]);
});
