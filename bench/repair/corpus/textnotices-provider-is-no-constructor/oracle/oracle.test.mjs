import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import clickpost from "../lib/providers/clickpost.js";
import providers from "../lib/providers/index.js";

test("notices go out", () => {
  const run = spawnSync(process.execPath, ["bin/send.js", "etc/north.json", "outbox/today.json"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.equal(run.stdout, "clickpost ww-north WATERWORKS>+4790000001 1\nclickpost ww-north WATERWORKS>+4790000002 1\n");
});

test("all providers", () => {
  const { createProvider } = providers;
  assert.equal(createProvider({ provider: "textnet", sender: "A" }).sender, "A");
  assert.equal(createProvider({ provider: "paper", tray: 3 }).tray, 3);
  assert.equal(createProvider({ provider: "clickpost", sender: "A", account: "b" }).account, "b");
  assert.throws(() => createProvider({ provider: "pigeon" }), /no provider pigeon/);
});

test("what else the module gives", () => {
  assert.equal(clickpost.partsOf("x".repeat(307)), 3);
  assert.equal(clickpost.SIZES.single, 160);
  assert.equal(new clickpost.Clickpost({ sender: "A", account: "b" }).account, "b");
});
