import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import appModule from "../src/app.js";
import bookingsModule from "../src/bookings.js";

const { bookings } = bookingsModule;
bookings.push({ id: 5, night: "2026-06-12", bed: "C3", nights: 2, guest: { name: "Jonas Lind" } });
bookings.push({ id: 6, night: "2026-06-20", bed: "C3", nights: 1, guest: { name: "Mia", document: null } });

test("who has shown nothing yet comes from where everybody else's unknown comes from", async () => {
  const answer = await send(appModule.createApp(), "/nights/2026-06-12/arrivals");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    night: "2026-06-12",
    arrivals: [
      { id: 1, bed: "A1", nights: 3, name: "Ana Sousa", country: "PT" },
      { id: 2, bed: "A2", nights: 1, name: "Eva Novak", country: "CZ" },
      { id: 5, bed: "C3", nights: 2, name: "Jonas Lind", country: "unknown" },
    ],
  });
  const other = await send(appModule.createApp(), "/nights/2026-06-20/arrivals");
  assert.deepEqual(other.body.arrivals.map((one) => one.country), ["unknown"]);
});

test("the rest", async () => {
  const app = appModule.createApp();
  assert.deepEqual((await send(app, "/nights/2026-06-12/statistics")).body, { PT: 1, CZ: 1, unknown: 1 });
  assert.equal((await send(app, "/bookings/5")).body.guest.country, "unknown");
});
