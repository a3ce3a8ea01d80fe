import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";

test("a segment that nobody has ridden has no record, as a rider without rides has no longest", async () => {
  const answer = await send(createApp(), "/segments/chapel-hill/record");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { segment: "Chapel Hill", record: null });
});

test("records, and segments that there are not", async () => {
  const answer = await send(createApp(), "/segments/mill-lane/record");
  assert.equal(answer.body.record.day, "2026-03-02");
  assert.equal((await send(createApp(), "/segments/nowhere/record")).status, 404);
  assert.equal((await send(createApp(), "/riders/zoe/longest")).body.longest, null);
});
