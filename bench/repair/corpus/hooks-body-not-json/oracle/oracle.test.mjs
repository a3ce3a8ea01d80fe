import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { app } from "../src/app.ts";
import { SECRET } from "../src/routes/deliveries.ts";
import { sign } from "../src/signature.ts";

const deliver = (text, signature = sign(SECRET, text)) => send(app, "/deliveries", { method: "POST", body: text, headers: { "x-signature": signature } });

for (const text of ["event=stock&sku=A-1", "", "{", "{'event': 1}"]) {
  test(`refuses ${JSON.stringify(text)} as elsewhere`, async () => {
    const answer = await deliver(text);
    assert.equal(answer.status, 400);
    assert.deepEqual(answer.body, { ok: false, reason: "invalid_json" });
  });
}

test("the signature is still looked at first", async () => {
  assert.deepEqual((await deliver("{", "00")).body, { ok: false, reason: "bad_signature" });
  assert.equal((await deliver("x".repeat(10_001))).status, 413);
});

test("good deliveries are as they were", async () => {
  assert.deepEqual((await deliver('{"event":"a"}')).body, { ok: true, event: "a", items: 0 });
  assert.deepEqual((await deliver('{"event":"a","items":[{"sku":"x"},{"sku":"y"}]}')).body, { ok: true, event: "a", items: 2 });
});
