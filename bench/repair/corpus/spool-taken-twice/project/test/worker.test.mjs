import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { work } from "../src/worker.mjs";

test("one worker", async () => {
  const [folder, done] = ["in", "done"].map((name) => mkdtempSync(join(tmpdir(), `spooler-${name}-`)));
  writeFileSync(join(folder, "a"), "x");
  assert.deepEqual(await work("w", folder, done), ["x"]);
  for (const made of [folder, done]) rmSync(made, { recursive: true });
});
