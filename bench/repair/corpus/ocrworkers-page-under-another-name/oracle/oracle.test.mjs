import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { Pool } from "../src/pool.js";
import { perform } from "../src/tasks.js";
import { scan } from "../src/scan.js";

test("a page is read once more", { timeout: 20_000 }, async () => {
  const pool = new Pool();
  try {
    assert.deepEqual(await pool.reread(scan[2]), [{ number: 3, text: "SAND", doubtful: true }]);
    assert.deepEqual(await pool.reread(scan[1]), [{ number: 2, text: "LOOM", doubtful: true }]);
    assert.equal((await pool.read(scan)).length, 3);
  } finally {
    await pool.close();
  }
});

test("tasks", () => {
  assert.equal(perform({ task: "reread", pages: scan }).length, 3);
  assert.throws(() => perform({ task: "write", pages: [] }), /no task write/);
});

test("the program", () => {
  const run = (...argv) => spawnSync(process.execPath, ["src/main.js", ...argv], { encoding: "utf8", timeout: 15_000 });
  assert.equal(run("--rescan", "3").stdout, "3 SAND (?)\n");
  assert.equal(run().stdout, "1 BARK\n2 LO?M (?)\n3 S?ND (?)\n");
});
