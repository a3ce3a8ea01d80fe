import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import config from "../lib/config.js";
import forwarderModule from "../lib/forwarder.js";

test("an empty section is none", () => {
  const run = spawnSync(process.execPath, ["bin/logforward.js", "etc/edge.conf", "logs/edge.log"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.equal(
    run.stdout,
    "to https://logs.example.org/in, 0 labels, 0 headers\nGET / 200\nPOST /orders 500\n",
  );
});

test("one with labels is kept", () => {
  const { loadConfig } = config;
  const { Forwarder } = forwarderModule;
  const loaded = loadConfig("target: http://x\nlabels:\n  host: edge-1\n");
  assert.deepEqual(loaded.labels, { host: "edge-1" });
  assert.equal(new Forwarder(loaded).format("a"), "a host=edge-1");
  assert.deepEqual(loadConfig("target: http://x\n").labels, {});
  assert.throws(() => loadConfig("target:\n"), /target is missing/);
});
