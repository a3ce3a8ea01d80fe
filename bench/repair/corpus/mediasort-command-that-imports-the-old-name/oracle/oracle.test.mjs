import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";

const run = (command) => spawnSync(process.execPath, ["bin/mediasort.js", command, "library.json"], { encoding: "utf8" });

test("stats", () => {
  const { status, stdout } = run("stats");
  assert.equal(status, 0);
  assert.equal(stdout, "Abo: 2 titles, 2:00:30\nNell Quay: 2 titles, 8:03\n");
});

test("list", () => {
  assert.match(run("list").stdout, /^Abo\n {2}Two trains 58:30\n[\s\S]*\n2:08:33\n$/);
  assert.equal(run("drop").status, 2);
});
