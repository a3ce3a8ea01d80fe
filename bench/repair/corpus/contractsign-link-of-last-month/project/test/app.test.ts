import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { createApp } from "../src/app.ts";
import { issueLink, issueSession } from "../src/tokens.ts";

const server = createApp().listen(0);
let base = "";
before(async () => {
  if (!server.listening) await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

test("who is asked to sign sees the contract", async () => {
  const res = await fetch(`${base}/sign?token=${issueLink("c-11", "ida@example.org")}`);
  assert.deepEqual(await res.json(), { title: "Lease of the hall", signer: "ida@example.org", signed: false });
  assert.equal((await fetch(`${base}/sign`)).status, 401);
});

test("contracts need a session", async () => {
  const authorized = (token: string) => fetch(`${base}/contracts`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal((await authorized(issueSession("u1"))).status, 200);
  assert.equal((await authorized("nonsense")).status, 401);
  assert.equal((await fetch(`${base}/contracts`)).status, 401);
});
