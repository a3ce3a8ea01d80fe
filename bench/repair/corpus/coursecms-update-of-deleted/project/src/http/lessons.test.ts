import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { buildApp } from "./app.ts";

const server = buildApp().listen(0);
let base = "";

before(async () => {
  if (!server.listening) await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/lessons`;
});
after(() => server.close());

const write = (method: string, path: string, body: unknown) =>
  fetch(base + path, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

test("a lesson is saved", async () => {
  const response = await write("PUT", "/2", { title: " Decimal numbers " });
  assert.deepEqual(await response.json(), { id: 2, slug: "decimals", title: "Decimal numbers" });
});

test("a lesson needs a title", async () => {
  assert.equal((await write("PUT", "/2", {})).status, 400);
});

test("a lesson is made once", async () => {
  assert.equal((await write("POST", "", { title: "Angles" })).status, 201);
  assert.equal((await write("POST", "", { title: "Angles!" })).status, 201);
  assert.equal((await write("POST", "", { title: "angles" })).status, 409);
});

test("what is gone cannot be deleted", async () => {
  assert.equal((await fetch(`${base}/99`, { method: "DELETE" })).status, 404);
});
