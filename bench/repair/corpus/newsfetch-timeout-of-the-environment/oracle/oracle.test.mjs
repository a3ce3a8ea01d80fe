import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { readConfig } from "../src/config.ts";
import { Fetcher } from "../src/fetcher.ts";

/** Milliseconds until a feed that never answers is given up. */
async function given(env) {
  const never = (_url, { signal }) =>
    new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
    });
  const start = performance.now();
  // The signal's timer does not keep the process alive.
  const alive = setTimeout(() => {}, 20_000);
  await assert.rejects(new Fetcher(readConfig(env), never).headlines("https://a.example"), { name: "TimeoutError" });
  clearTimeout(alive);
  return performance.now() - start;
}

test("the limit of the environment is kept", async () => {
  const [short, long] = [await given({ FETCH_TIMEOUT_MS: "60" }), await given({ FETCH_TIMEOUT_MS: "700" })];
  assert.ok(short >= 50 && short < 600, `${short}`);
  assert.ok(long >= 650 && long < 4_000, `${long}`);
});

test("the rest of the config as before", () => {
  assert.deepEqual(readConfig({}), { timeoutMs: 5000, maxItems: 20 });
  assert.deepEqual(readConfig({ MAX_ITEMS: "7" }), { timeoutMs: 5000, maxItems: 7 });
});

test("the program under its variables", () => {
  const run = (env) => spawnSync(process.execPath, ["src/main.ts", "feeds.txt"], { encoding: "utf8", env }).stdout;
  assert.equal(run({ FETCH_TIMEOUT_MS: "2500" }), "* Bridge opened\n* Rain\n");
  assert.equal(run({ FETCH_TIMEOUT_MS: "2500", MAX_ITEMS: "1" }), "* Bridge opened\n");
  assert.equal(run({}), "* Bridge opened\n* Rain\n");
});
