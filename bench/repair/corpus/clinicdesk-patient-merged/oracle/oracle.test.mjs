import assert from "node:assert/strict";
import test from "node:test";
import { assertRefused, send } from "./kit.mjs";
import { createApp } from "../src/app.ts";

test("the appointments of a patient who is not there", async () => {
  const answer = await send(createApp(), "/api/patients/p-77/appointments");
  assert.equal(answer.status, 404);
  assertRefused(answer, ["error"]);
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(createApp(), "/api/patients/p-78/appointments")).body, {
    patient: "Aziz, Samir",
    appointments: [],
  });
  assert.equal((await send(createApp(), "/api/patients/p-77")).status, 404);
});
