import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";

const { default: buildApp } = await import("../src/app.js");
const { default: signature } = await import("../src/signature.js");

const event = JSON.stringify({ type: "invoice.paid", subscriber: "s-1" });
const post = (subscribers, headers) =>
  send(buildApp({ secret: "s", subscribers }), "/hooks/payments", {
    method: "POST",
    body: event,
    headers: { "content-type": "application/json", ...headers },
  });

test("an event without a signature is as good as one with a wrong one", async () => {
  for (const headers of [{}, { "x-pay-signature": "" }, { "x-pay-signature": signature.sign("t", event) }]) {
    const subscribers = new Map();
    const answer = await post(subscribers, headers);
    assert.equal(answer.status, 401);
    assert.equal(answer.body.error, "bad_signature");
    assert.equal(subscribers.size, 0);
  }
});

test("a signed one counts", async () => {
  const subscribers = new Map();
  const answer = await post(subscribers, { "x-pay-signature": signature.sign("s", event) });
  assert.deepEqual(answer.body, { handled: true });
  assert.ok(subscribers.has("s-1"));
});
