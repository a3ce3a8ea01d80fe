import assert from "node:assert/strict";
import test from "node:test";
import { resize, rotate } from "../src/jobs.js";
import { run } from "../src/pool.js";

const quiet = (job) => ({ ...job, callback: undefined });

test("resize", async () => {
  assert.equal(await run(quiet(resize("cat.png", 640))), "cat.png 640px q80");
  assert.equal(await run(quiet(resize("dog.png", 100))), "dog.png 100px q60");
});

test("rotate", async () => {
  assert.equal(await run(quiet(rotate("cat.png", 180))), "cat.png turned 180");
});

test("who asks for a job is told", async () => {
  const lines = [];
  await run({ ...resize("x.png", 501), callback: (line) => lines.push(line) });
  assert.deepEqual(lines, ["x.png 501px q80"]);
});
