import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import application from "../app.js";
import models from "../models/booking.js";

const { Booking } = models;
const app = () => application.app({ Booking });
const made = () => Booking.create({ client: "Clinic", language: "so", at: "2026-03-02T09:00" });
const patch = (id, json) => send(app(), `/bookings/${id}`, { method: "PATCH", json });

test("a change that leaves a booking invalid is refused as a new one would be", async () => {
  const { _id } = await made();
  for (const language of ["", "xx", null]) {
    const answer = await patch(_id, { language });
    assert.deepEqual([answer.status, answer.body], [422, { error: "invalid", fields: ["language"] }]);
  }
  assert.equal((await send(app(), `/bookings/${_id}`)).body.language, "so");
});

test("a change that is fine is kept", async () => {
  const { _id } = await made();
  const answer = await patch(_id, { language: "uk", place: "Room 2" });
  assert.deepEqual([answer.status, answer.body.language, answer.body.place], [200, "uk", "Room 2"]);
  assert.equal((await patch("none", {})).status, 404);
});

test("other trouble is not told as if the client had sent something wrong", async () => {
  const broken = class extends Booking {
    async save() {
      throw new Error("connection lost");
    }
  };
  const { _id } = await made();
  const answer = await send(application.app({ Booking: broken }), `/bookings/${_id}`, { method: "PATCH", json: {} });
  assert.equal(answer.status, 500);
});
