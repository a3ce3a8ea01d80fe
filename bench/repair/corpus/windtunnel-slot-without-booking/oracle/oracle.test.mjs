import assert from "node:assert/strict";
import test from "node:test";
import build from "../src/app.js";
import { send } from "./kit.mjs";

test("a slot without a booking is answered as a booking that is not there", async () => {
  const answer = await send(build(), "/slots/2026-09-04T10/booking");
  assert.equal(answer.status, 404);
  assert.deepEqual(Object.keys(answer.body), ["message"]);
  assert.match(answer.body.message, /not found/);
});

test("the others are as they were", async () => {
  const app = build();
  const { body } = await send(app, "/slots/2026-09-04T09/booking");
  assert.deepEqual(body, { team: "Kestrel", slot: "2026-09-04T09", scale: "1:4", paid: "420.00" });
  assert.equal((await send(app, "/bookings/99")).status, 404);
  assert.equal((await send(app, "/bookings/7")).body.team, "Kestrel");
});
