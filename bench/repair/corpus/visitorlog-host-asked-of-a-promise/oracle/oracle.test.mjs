import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";

const { default: app } = await import("../app.js");
const { default: sms } = await import("../lib/sms.js");

test("the host is told", async () => {
  const answer = await send(app, "/visits", { json: { visitor: "R. Okafor", host: "tom@example.org" } });
  assert.equal(answer.status, 201);
  assert.equal(answer.body.host, "Tom Wale");
  assert.equal(answer.body.desk, "F1-03");
  assert.deepEqual(sms.outbox, [{ number: "+447700900456", text: "R. Okafor is waiting at the desk" }]);
  const { body } = await send(app, "/visits");
  assert.deepEqual(body.map((visit) => visit.host), ["tom@example.org"]);
});

test("an unknown host", async () => {
  const answer = await send(app, "/visits", { json: { visitor: "R. Okafor", host: "x@example.org" } });
  assert.equal(answer.status, 404);
  assert.equal(answer.body.message, "No such host");
  assert.equal(sms.outbox.length, 1);
});
