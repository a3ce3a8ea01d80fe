import assert from "node:assert/strict";
import test from "node:test";
import createApp from "../src/app.js";
import bookingsModule from "../src/bookings.js";
import { send } from "./kit.mjs";

const { Bookings } = bookingsModule;

test("a booking is removed", async () => {
  const bookings = new Bookings();
  const app = createApp(bookings);
  bookings.add({ room: "Oslo", from: "09:00", to: "10:00", who: "a" });
  bookings.add({ room: "Oslo", from: "10:00", to: "11:00", who: "b" });
  assert.equal((await send(app, "/bookings/1", { method: "DELETE" })).status, 204);
  assert.deepEqual(bookings.items.map(({ id }) => id), [2]);
  assert.equal((await send(app, "/bookings/1", { method: "DELETE" })).status, 404);
  assert.equal((await send(app, "/bookings/2")).body.who, "b");
});
