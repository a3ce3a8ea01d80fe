import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { createApp } from "../src/app.js";
import { usage } from "../src/quota.js";

let server;
let base;
before(async () => {
  server = createApp().listen(0);
  await once(server, "listening");
  base = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close());

const get = (path, key) => fetch(base + path, { headers: key ? { "x-api-key": key } : {} });

test("search", async () => {
  const answer = await get("/search?q=mill", "k-shop");
  assert.equal((await answer.json()).found.length, 2);
  assert.equal(answer.headers.get("x-quota-remaining"), "49999");
  assert.equal(usage.get("k-shop"), 1);
});

test("keys", async () => {
  assert.equal((await get("/search?q=mill")).status, 401);
  assert.equal((await get("/health")).status, 200);
});

test("one address", async () => {
  assert.equal((await get("/addresses/a9", "k-shop")).status, 404);
});
