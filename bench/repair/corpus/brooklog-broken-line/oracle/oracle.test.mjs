import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { levels } from "../src/levels.mjs";

test("the rest of a damaged file counts", async () => {
  assert.deepEqual(await levels("logs/march.ndjson"), { count: 3, highest: 44, lowest: 31 });
  assert.deepEqual(await levels("logs/clean.ndjson"), { count: 2, highest: 15, lowest: 12 });
});

test("damaged lines are told of on stderr", () => {
  const run = spawnSync(process.execPath, ["src/cli.mjs", "levels", "logs/march.ndjson"], { encoding: "utf8" });
  assert.equal(run.status, 0);
  assert.deepEqual(JSON.parse(run.stdout), { count: 3, highest: 44, lowest: 31 });
  assert.notEqual(run.stderr.trim(), "");
});
