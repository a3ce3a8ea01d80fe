import assert from "node:assert/strict";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { isOlder } from "../src/age.js";
import { pack, unpack } from "../src/gzip.js";

test("there and back", async () => {
  const folder = await mkdtemp(join(tmpdir(), "accesspack-"));
  const at = (name) => join(folder, name);
  await writeFile(at("a.log"), "GET / 200\n".repeat(1000));
  await pack(at("a.log"), at("a.log.gz"));
  await unpack(at("a.log.gz"), at("b.log"));
  assert.equal(await readFile(at("b.log"), "utf8"), await readFile(at("a.log"), "utf8"));
  await assert.rejects(pack(at("none"), at("none.gz")), /ENOENT/);
  await assert.rejects(unpack(at("missing.gz"), at("missing")), /ENOENT/);
});

test("age", () => {
  const now = new Date("2026-03-01T12:00:00Z");
  assert.equal(isOlder("2026-01-01.log", 30, now), true);
  assert.equal(isOlder("2026-02-27.log", 30, now), false);
  assert.equal(isOlder("notes.log", 30, now), false);
});
