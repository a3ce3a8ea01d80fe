import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";

const { app } = await import("../src/app.js");
const { pendingMails } = await import("../src/mailer.js");
test("an invite is sent", async () => {
  const { status, body } = await send(app, "/teams/blue/invites", { method: "POST", json: { address: "a@b.c" } });
  assert.equal(status, 201);
  assert.equal(body.place, 1);
  assert.deepEqual(pendingMails(), [{ address: "a@b.c", subject: "Join blue" }]);
});
