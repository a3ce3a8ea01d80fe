import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { createApp } from "../src/app.ts";

const server = createApp().listen(0);
let base: string;

before(async () => {
  if (!server.listening) await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(() => server.close());

test("a favourite", async () => {
  const response = await fetch(`${base}/start`, { headers: { cookie: "team=bea; theme=dark" } });
  assert.deepEqual(await response.json(), { theme: "dark", favourite: "Bears", teams: ["fal", "bea", "ott"] });
});

test("another cookie", async () => {
  const response = await fetch(`${base}/start`, { headers: { cookie: "lang=en" } });
  assert.deepEqual(await response.json(), { theme: "light", favourite: null, teams: ["fal", "bea", "ott"] });
});

test("choosing", async () => {
  assert.match((await fetch(`${base}/favourite/ott`, { method: "PUT" })).headers.get("set-cookie") ?? "", /^team=ott/);
  assert.equal((await fetch(`${base}/favourite/cat`, { method: "PUT" })).status, 404);
});
