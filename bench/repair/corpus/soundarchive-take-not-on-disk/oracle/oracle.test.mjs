import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import createApp from "../lib/app.js";
import { send } from "./kit.mjs";

const folder = mkdtempSync(join(tmpdir(), "media-"));
writeFileSync(join(folder, "t1.wav"), "sound ".repeat(20_000));

test("a recording that is not on the disk is refused as a waveform is", async () => {
  const answer = await send(createApp(folder), "/takes/t2/audio");
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { error: "not in the archive" });
});

test("what is there is sent whole", async () => {
  const { status, text, headers } = await send(createApp(folder), "/takes/t1/audio");
  assert.equal(status, 200);
  assert.equal(text.length, 120_000);
  assert.match(headers.get("content-type"), /^audio\/(x-|vnd\.)?wave?\b/);
  assert.equal(headers.get("x-seconds"), "71");
  assert.equal((await send(createApp(folder), "/takes/t9/audio")).status, 404);
});
