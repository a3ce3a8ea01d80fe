import assert from "node:assert/strict";
import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";
import { Storage } from "../src/storage.js";

const folder = () => mkdtemp(join(tmpdir(), "scans-"));

test("stores a scan", async () => {
  const target = await folder();
  await request(createApp(new Storage(target))).put("/batches/200101/scan").send("abc").expect(201, { bytes: 3 });
  assert.deepEqual(await readdir(target), ["200101.scan"]);
});

test("leaves nothing half written", async () => {
  const target = await folder();
  const write = async () => {
    throw Object.assign(new Error("full"), { code: "ENOSPC" });
  };
  await request(createApp(new Storage(target, write))).put("/batches/200101/scan").send("abc").expect(507);
  assert.deepEqual(await readdir(target), []);
});
