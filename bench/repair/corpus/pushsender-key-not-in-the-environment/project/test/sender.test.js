import assert from "node:assert/strict";
import { test } from "node:test";
import { inBatches } from "../src/batches.js";
import { readConfig } from "../src/config.js";
import { sendAll } from "../src/sender.js";

test("config", () => {
  assert.deepEqual(readConfig({ PUSH_ENDPOINT: "https://x", PUSH_KEY: "k" }), {
    endpoint: "https://x",
    key: "k",
    batchSize: 100,
  });
  assert.throws(() => readConfig({}), /PUSH_ENDPOINT/);
});

test("batches", async () => {
  assert.deepEqual(inBatches([1, 2, 3], 2), [[1, 2], [3]]);
  const post = async () => ({ ok: true });
  assert.equal(await sendAll([1, 2, 3], { endpoint: "", key: "", batchSize: 2 }, post), 3);
});
