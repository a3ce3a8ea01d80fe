import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";

const geysers = (...options) => {
  const { stdout, stderr } = spawnSync(process.execPath, ["bin/geysers.js", "data/strokkur.json", ...options], {
    encoding: "utf8",
  });
  return stdout.trim().split("\n").concat(stderr ? [stderr] : []);
};

test("what is not given is as the README says", () => {
  assert.deepEqual(geysers("--last", "2"), [
    "2 eruptions",
    "2026-03-01 at 10:17: 15 m high",
    "2026-03-01 at 10:26: 30 m high",
  ]);
  assert.deepEqual(geysers("--format", "short", "--last", "1"), ["n=1", "10:26 30 m"]);
  assert.equal(geysers().length, 5);
  assert.equal(geysers("--format", "short", "--unit", "ft")[1], "10:02 59 ft");
  assert.equal(geysers("--format", "short", "--unit", "ft").length, 5);
});
