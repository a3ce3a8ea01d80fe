import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import settingsModule from "../src/settings.js";

const { DEFAULTS, settingsFor } = settingsModule;

test("a branch has its own settings before the plan's", () => {
  const plan = { settings: { node: "24", retries: 1 }, branches: { r: { retries: 3 }, bad: { retries: -2 } } };
  assert.deepEqual(settingsFor(plan, "r"), { node: "24", retries: 3, notify: [] });
  assert.deepEqual(settingsFor(plan, "main"), { node: "24", retries: 1, notify: [] });
  assert.throws(() => settingsFor(plan, "bad"), /retries must not be -2/);
  assert.deepEqual(DEFAULTS, { node: "22", retries: 0, notify: [] });
  assert.deepEqual(plan.settings, { node: "24", retries: 1 });
});

test("the program", () => {
  const run = (branch) =>
    spawnSync(process.execPath, ["src/plan.js", "plans/site.json", "--branch", branch], { encoding: "utf8" }).stdout;
  assert.equal(
    run("release"),
    "node 24, 3 retries, tells web and ops\ninstall: npm ci\ntest: npm test\npublish: npm publish\n",
  );
  assert.equal(run("main"), "node 24, 1 retries, tells web\ninstall: npm ci\ntest: npm test\n");
});
