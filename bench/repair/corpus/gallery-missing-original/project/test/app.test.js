import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { createApp } from "../src/app.js";

const root = mkdtempSync(join(tmpdir(), "gallery-"));
for (const kind of ["thumbs", "originals"]) mkdirSync(join(root, kind));
writeFileSync(join(root, "originals", "1.jpg"), "big");
after(() => rmSync(root, { recursive: true }));

test("originals", async () => {
  assert.equal((await createApp(root).inject("/originals/1")).body, "big");
  assert.equal((await createApp(root).inject("/originals/x")).statusCode, 400);
});

test("no thumbnail", async () => {
  const answer = await createApp(root).inject("/thumbs/1");
  assert.deepEqual([answer.statusCode, answer.json()], [404, { error: "no_picture", id: "1" }]);
});
