import assert from "node:assert/strict";
import test from "node:test";
import { create } from "../src/server.js";

async function get(path, headers = {}) {
  const server = create().listen(0);
  const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`, { headers });
  const text = await response.text();
  server.close();
  return { response, text };
}

test("a picture", async () => {
  const { response, text } = await get("/aletsch");
  assert.equal(text, "aletsch");
  assert.equal(response.headers.get("etag"), '"a1b2"');
  assert.equal(response.headers.get("x-taken"), "2026-07-01");
});

test("one that the client has", async () => {
  assert.equal((await get("/rhone", { "if-none-match": '"ff09"' })).response.status, 304);
  assert.equal((await get("/everest")).response.status, 404);
});
