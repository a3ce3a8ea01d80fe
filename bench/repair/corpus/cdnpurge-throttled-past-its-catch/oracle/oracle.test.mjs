import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { ThrottledError } from "../src/cdn.ts";
import { purge, purgeAll } from "../src/purge.ts";

const failing = (error) => {
  const fail = async () => {
    throw error;
  };
  return { purgePath: fail, purgeTag: fail };
};

test("what is throttled waits", async () => {
  const cdn = failing(new ThrottledError(5));
  assert.equal(await purge(cdn, { kind: "path", value: "/a" }), null);
  const purges = [{ kind: "tag", value: "t" }, { kind: "path", value: "/a" }];
  assert.deepEqual(await purgeAll(cdn, purges), { done: [], later: purges });
});

test("other errors are told", async () => {
  await assert.rejects(purge(failing(new Error("forbidden")), { kind: "path", value: "/a" }), /forbidden/);
  await assert.rejects(purge(failing(new Error("forbidden")), { kind: "tag", value: "a" }), /forbidden/);
});

test("the worker", () => {
  const run = spawnSync(process.execPath, ["src/worker.ts", "queue/purges.json"], { encoding: "utf8" });
  assert.equal(run.status, 0);
  const [purged, later] = run.stdout.trim().split("\n");
  assert.equal(purged, "purged: tag news, path /imprint");
  assert.deepEqual(JSON.parse(later), [{ kind: "path", value: "/jobs" }, { kind: "tag", value: "jobs" }]);
});
