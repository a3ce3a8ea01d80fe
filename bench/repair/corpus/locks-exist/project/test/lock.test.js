import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { withLock } from "../src/lock.js";

test("one after the other", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lock-"));
  assert.equal(await withLock(join(folder, "a"), async () => 1), 1);
  assert.equal(await withLock(join(folder, "a"), async () => 2), 2);
  await rm(folder, { recursive: true });
});
