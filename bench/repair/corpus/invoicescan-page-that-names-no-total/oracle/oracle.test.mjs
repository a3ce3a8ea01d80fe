import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { fieldsOf } from "../src/fields.js";

test("a page without a total is for somebody's desk", () => {
  assert.deepEqual(fieldsOf("Invoice 5\n1.2.2026\ncarried over"), {
    number: "5",
    date: "2026-02-01",
    total: null,
    review: true,
  });
  assert.deepEqual(fieldsOf("blank"), { number: null, date: null, total: null, review: true });
});

test("the folder", () => {
  const run = spawnSync(process.execPath, ["scan.js", "pages"], { encoding: "utf8" });
  assert.equal(run.status, 0);
  assert.deepEqual(run.stdout.trim().split("\n").map((line) => JSON.parse(line)), [
    { file: "1.txt", number: "2026-114", date: "2026-02-03", total: 81.4, review: false },
    { file: "2.txt", number: "2026-115", date: "2026-02-14", total: null, review: true },
    { file: "3.txt", number: "77-B", date: null, total: 1204.5, review: true },
  ]);
});
