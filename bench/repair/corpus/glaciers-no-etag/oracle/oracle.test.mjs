import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { create } from "../src/server.js";

const get = (path, headers = {}) => send(create(), path, { headers });

test("a picture without a checksum", async () => {
  for (const headers of [{}, { "if-none-match": '"a1b2"' }]) {
    const answer = await get("/gorner", headers);
    assert.equal(answer.text, "gorner");
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("etag"), null);
    assert.equal(answer.headers.get("x-taken"), "2026-07-02");
  }
});

test("the others are as they were", async () => {
  assert.equal((await get("/rhone", { "if-none-match": '"ff09"' })).status, 304);
  assert.equal((await get("/rhone")).headers.get("x-taken"), null);
  assert.equal((await get("/aletsch")).headers.get("etag"), '"a1b2"');
  assert.equal((await get("/x")).status, 404);
});
