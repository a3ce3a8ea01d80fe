import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.ts";
import { Inbox } from "../src/inbox.ts";
import { Partners } from "../src/partners.ts";
import { isSigned, sign } from "../src/signature.ts";
import { send } from "./kit.mjs";

const body = JSON.stringify({ kind: "parcel.moved", data: { id: 7 } });
const good = sign("s3cret", body);

test("signatures of any length are refused, but the right one", async () => {
  const inbox = new Inbox();
  const app = createApp(new Partners([{ name: "acme", secret: "s3cret" }]), inbox);
  const post = (signature) =>
    send(app, "/hooks/acme", { method: "POST", headers: { "x-signature": signature }, body });
  for (const given of [
    good.slice(0, 32),
    good.slice(0, 2),
    good.slice(0, 62),
    `${good}00`,
    `${good}${good}`,
    "",
    "no hex at all",
    `ff${good.slice(2, 62)}`,
  ]) {
    const answer = await post(`sha256=${given}`);
    assert.deepEqual([answer.status, answer.body], [401, { error: "signature is wrong" }], given);
  }
  assert.equal((await post("sha256")).status, 401);
  assert.equal(inbox.messages.length, 0);
  assert.equal((await post(`sha256=${good}`)).status, 202);
  assert.equal(inbox.messages.length, 1);
});

test("told by a function", () => {
  assert.equal(isSigned("s3cret", body, `sha256=${good}`), true);
  assert.equal(isSigned("s3cret", body, `sha256=${good.slice(4)}`), false);
  assert.equal(isSigned("other", body, `sha256=${good}`), false);
  assert.equal(isSigned("s3cret", body, `sha1=${good}`), false);
});
