import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { pack, unpack } from "../src/gzip.js";

const folder = mkdtempSync(join(tmpdir(), "accesspack-"));
const at = (name) => join(folder, name);
const text = Array.from({ length: 20_000 }, (_, index) => `GET /${index} 200`).join("\n");

test("what cannot be unpacked is told", { timeout: 20_000 }, async () => {
  writeFileSync(at("plain.gz"), "GET / 200");
  await assert.rejects(unpack(at("plain.gz"), at("plain")), /incorrect header/);
  const whole = gzipSync(text);
  writeFileSync(at("cut.gz"), whole.subarray(0, whole.length / 2));
  await assert.rejects(unpack(at("cut.gz"), at("cut")), /unexpected end/);
  await assert.rejects(unpack(at("none.gz"), at("none")), /ENOENT/);
  writeFileSync(at("whole.gz"), whole);
  await assert.rejects(unpack(at("whole.gz"), at("no/such/folder")), /ENOENT/);
  await unpack(at("whole.gz"), at("whole"));
  assert.equal(readFileSync(at("whole"), "utf8"), text);
  await pack(at("whole"), at("again.gz"));
});

test("and the others are restored", () => {
  const run = spawnSync(process.execPath, ["src/restore.js", "archive", at("restored")], { encoding: "utf8" });
  assert.equal(run.status, 1);
  assert.equal(run.stdout, "2 of 3 restored\n");
  assert.equal(run.stderr, "2026-01-03.log.gz: incorrect header check\n");
  assert.equal(readFileSync(at("restored/2026-01-04.log"), "utf8"), "GET /shop 200\n");
});
