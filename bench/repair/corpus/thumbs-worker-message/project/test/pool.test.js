import assert from "node:assert/strict";
import { test } from "node:test";
import { resize, rotate } from "../src/jobs.js";
import { run } from "../src/pool.js";

test("rotate", async () => {
  const lines = [];
  assert.equal(await run({ ...rotate("a.png", 90), callback: (line) => lines.push(line) }), "a.png turned 90");
  assert.deepEqual(lines, ["a.png turned 90"]);
});

test("quality", () => {
  const job = resize("a.png", 640);
  assert.equal(job.quality(640), 80);
  assert.equal(job.quality(100), 60);
});
