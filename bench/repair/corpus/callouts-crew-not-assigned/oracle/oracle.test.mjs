import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import application from "../lib/app.js";
import presenting from "../lib/present.js";

test("without a crew, both fields are null as the hospital is", async () => {
  const { status, body } = await send(application.createApp(), "/calls/C-104");
  assert.equal(status, 200);
  assert.deepEqual(body, {
    id: "C-104",
    priority: 3,
    address: "17 Harbour Road",
    receivedAt: "2026-03-02T09:58:00.000Z",
    closedAt: null,
    hospital: null,
    crew: null,
    vehicle: null,
  });
});

test("with a crew", () => {
  const call = { id: "x", priority: 1, address: "a", receivedAt: new Date(0), crew: { callsign: "Z", vehicle: "V" } };
  const { crew, vehicle } = presenting.presentCall(call);
  assert.deepEqual([crew, vehicle], ["Z", "V"]);
});
