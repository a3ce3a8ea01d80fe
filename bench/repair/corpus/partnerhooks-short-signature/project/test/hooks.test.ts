import assert from "node:assert/strict";
import { test } from "node:test";
import { createApp } from "../src/app.ts";
import { Inbox } from "../src/inbox.ts";
import { Partners } from "../src/partners.ts";
import { sign } from "../src/signature.ts";

const app = createApp(new Partners([{ name: "acme", secret: "s3cret" }]), new Inbox());
const body = JSON.stringify({ kind: "parcel.moved", data: { id: 7 } });
const post = (partner: string, headers: Record<string, string>) =>
  app.request(`/hooks/${partner}`, { method: "POST", headers, body });

test("signed by the partner", async () => {
  const answer = await post("acme", { "x-signature": `sha256=${sign("s3cret", body)}` });
  assert.equal(answer.status, 202);
  assert.deepEqual(await answer.json(), { taken: "parcel.moved" });
});

test("signed by somebody else, in another way, or not at all", async () => {
  assert.equal((await post("acme", { "x-signature": `sha256=${sign("other", body)}` })).status, 401);
  assert.equal((await post("acme", { "x-signature": "md5=00" })).status, 401);
  assert.equal((await post("acme", {})).status, 401);
  assert.equal((await post("nobody", {})).status, 404);
});
