import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { linkSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { reportOf } from "../src/report.js";

const run = (...argv) => spawnSync(process.execPath, ["src/cli.js", ...argv], { encoding: "utf8" });

test("sizes are added up", () => {
  const { status, stdout, stderr } = run("album");
  assert.equal(status, 0, stderr);
  assert.equal(
    stdout,
    "album/beach.jpg: album/2025/beach-2.jpg, album/copy-of-beach.jpg\n4 files of 74 bytes, 42 bytes wasted\n",
  );
});

test("and told as JSON", () => {
  const { status, stdout, stderr } = run("album", "--json");
  assert.equal(status, 0, stderr);
  const { scanned, bytes, wasted } = JSON.parse(stdout);
  assert.deepEqual([scanned, bytes, wasted], [4, 74, 42]);
});

test("links are one file, and no files are nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "album-"));
  assert.match(run(folder).stdout, /^0 files of 0 bytes, 0 bytes wasted/);
  writeFileSync(join(folder, "a"), "12345");
  linkSync(join(folder, "a"), join(folder, "b"));
  assert.match(run(folder).stdout, /^1 files of 5 bytes, 0 bytes wasted/);
});

test("reports of numbers", () => {
  assert.equal(reportOf([{ path: "a", size: 3 }], []).bytes, 3);
});
