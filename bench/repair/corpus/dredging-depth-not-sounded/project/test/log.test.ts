import assert from "node:assert/strict";
import { test } from "node:test";
import { readLog } from "../src/log.ts";
import { summary } from "../src/summary.ts";

test("a log", () => {
  const log = readLog("08:00 DEPTH 10.5m\n08:01 DEPTH 9m\n08:02 LOAD 40t\n");
  assert.equal(summary(log), "40 t\n9 to 10.5 m");
});

test("what cannot be read", () => {
  assert.deepEqual(readLog("08:00 LOAD much\nnonsense").rejected, [
    { line: 1, text: "08:00 LOAD much" },
    { line: 2, text: "nonsense" },
  ]);
});
