import assert from "node:assert/strict";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { build } from "../src/build.mjs";
import { lookup } from "../src/cache.mjs";

const plan = { steps: [{ name: "fonts", inputs: ["a"], cost: 3 }] };

test("the second build finds what the first kept", async () => {
  const folder = await mkdtemp(join(tmpdir(), "buildcache-"));
  assert.deepEqual(await build(plan, folder), { ran: ["fonts"], cached: [], saved: 0 });
  assert.deepEqual(await build(plan, folder), { ran: [], cached: ["fonts"], saved: 3 });
});

test("an absent entry is a miss", async () => {
  assert.equal(await lookup("/nonexistent", "00"), null);
});
