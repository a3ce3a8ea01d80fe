import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import application from "../src/app.js";

test("the card of whoever came without a referral: its fields without a value are null", async () => {
  const answer = await send(application.createApp(), "/appointments/a-103");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    id: "a-103",
    startsAt: "2026-03-02T09:15:00.000Z",
    endsAt: "2026-03-02T10:00:00.000Z",
    therapist: "Edda",
    patient: { id: "p-2", name: "Olu Adeyemi", phone: null, insurance: null },
    referredBy: null,
    notes: "knee, pays himself",
  });
});

test("other cards are as before", async () => {
  const answer = await send(application.createApp(), "/appointments/a-101");
  assert.equal(answer.body.referredBy, "Dr. Winter");
  assert.equal((await send(application.createApp(), "/appointments/a-9")).status, 404);
});
