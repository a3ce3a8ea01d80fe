import assert from "node:assert/strict";
import test from "node:test";
import { readLog } from "../src/log.ts";
import { summary } from "../src/summary.ts";

test("a sounding that cannot be read is rejected with its line, and the rest is read", () => {
  const log = readLog("08:12 DEPTH 11.4m\n\n08:31 DEPTH --\n08:32 DEPTH\n08:33 DEPTH 12m\n08:40 LOAD 620t\n");
  assert.deepEqual(log.depths, [11.4, 12]);
  assert.equal(log.tons, 620);
  assert.deepEqual(
    log.rejected.map(({ line }) => line),
    [3, 4],
  );
  assert.equal(log.rejected[0].text, "08:31 DEPTH --");
  assert.match(summary(log), /11\.4 to 12 m\nline 3 not read: 08:31 DEPTH --/);
});
