import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../src/app.js";
import { original } from "../src/files.js";

const root = mkdtempSync(join(tmpdir(), "gallery-"));
mkdirSync(join(root, "originals", "5.jpg"), { recursive: true });
writeFileSync(join(root, "originals", "1.jpg"), "big");
test.after(() => rmSync(root, { recursive: true }));

test("originals that are gone", async () => {
  const answer = await send(createApp(root), "/originals/77");
  assert.deepEqual([answer.status, answer.body], [404, { error: "no_picture", id: "77" }]);
  assert.equal(await original(root, "8"), null);
  assert.equal(String(await original(root, "1")), "big");
});

test("what cannot be read for another reason is told", async () => {
  await assert.rejects(original(root, "5"), { code: "EISDIR" });
  assert.equal((await send(createApp(root), "/originals/5")).status, 500);
});
