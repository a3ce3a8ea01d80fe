import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import { createApp } from "../src/app.js";
import { formatsOf } from "../src/plans.js";

async function get(path, token) {
  const server = createServer(createApp().callback()).listen(0);
  await once(server, "listening");
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`, { headers });
  const text = await response.text();
  server.close();
  return { status: response.status, text };
}

test("nobody without a token", async () => {
  assert.equal((await get("/flights")).status, 401);
  assert.equal((await get("/exports/f-20", "t-other")).status, 401);
});

test("flights of one's own", async () => {
  const list = JSON.parse((await get("/flights", "t-brick")).text);
  assert.deepEqual(list.map(({ id }) => id), ["f-21"]);
  const one = JSON.parse((await get("/flights/f-21", "t-brick")).text);
  assert.equal(one.owner, "Brickworks");
  assert.equal((await get("/flights/f-20", "t-brick")).status, 404);
});

test("formats by plan", () => {
  assert.deepEqual(formatsOf("team"), ["jpg", "tif"]);
  assert.deepEqual(formatsOf("other"), ["jpg"]);
});
