import assert from "node:assert/strict";
import { test } from "node:test";
import { Pool } from "../src/pool.js";
import { scan } from "../src/scan.js";
import { perform } from "../src/tasks.js";

test("tasks", () => {
  assert.deepEqual(perform({ task: "read", pages: [scan[1]] }), [{ number: 2, text: "LO?M", doubtful: true }]);
  assert.deepEqual(perform({ task: "reread", pages: [scan[1]] }), [{ number: 2, text: "LOOM", doubtful: true }]);
  assert.throws(() => perform({ task: "write" }), /no task write/);
});

test("a pool", async () => {
  const pool = new Pool();
  const read = await pool.read(scan);
  assert.deepEqual(read.map(({ text }) => text), ["BARK", "LO?M", "S?ND"]);
  await pool.close();
});
