import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { inspectAll } from "../src/pool.js";

const options = { timeout: 10000 };

test("tiles that failed are told apart", options, async () => {
  const tiles = [
    { name: "a", rows: [] },
    { name: "b", rows: [[1], [2]] },
    { name: "c", rows: [[1], [2, 3]] },
  ];
  const { results, failed } = await inspectAll(tiles);
  assert.deepEqual(results, [{ tile: "b", cracks: [0] }]);
  assert.deepEqual(failed, [
    { tile: "a", error: "empty picture" },
    { tile: "c", error: "torn picture" },
  ]);
});

test("none that can be read, and none at all", options, async () => {
  assert.deepEqual(await inspectAll([{ name: "a", rows: [] }]), {
    results: [],
    failed: [{ tile: "a", error: "empty picture" }],
  });
  assert.deepEqual(await inspectAll([]), { results: [], failed: [] });
});

test("the program", options, () => {
  const run = spawnSync(process.execPath, ["src/survey.js", "flights/barn.json"], { encoding: "utf8", timeout: 8000 });
  assert.equal(run.stdout, "2 tiles inspected\na1: 1 cracks\na2: not inspected, torn picture\n", run.stderr);
});
