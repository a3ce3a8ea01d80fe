import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { createApp } from "../src/app.js";

let server;
before(async () => {
  server = createServer(createApp().callback()).listen(0);
  await once(server, "listening");
});
after(() => server.close());

const send = async (body) => {
  const url = `http://127.0.0.1:${server.address().port}/stations/k-1/readings`;
  const response = await fetch(url, body === undefined ? {} : { method: "POST", body });
  return { status: response.status, text: await response.text() };
};

test("a reading is stored once, however often it is sent", async () => {
  const body = JSON.stringify({ at: "2026-04-11T09:00:00Z", grains: [{ kind: "birch", count: 118 }] });
  assert.equal((await send(body)).status, 201);
  assert.equal((await send(body)).status, 201);
  assert.equal(JSON.parse((await send()).text).length, 1);
});

test("what makes no sense is refused", async () => {
  assert.equal((await send("{}")).status, 422);
  assert.equal((await send("null")).status, 422);
});

test("what is no JSON is refused", async () => {
  assert.equal((await send('{"at":')).status, 400);
  assert.equal((await send("")).status, 400);
});
