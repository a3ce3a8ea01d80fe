import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.mjs";
import { Hotel } from "../src/hotel.mjs";
import { send } from "./kit.mjs";

test("a bill has its rate", async () => {
  const app = createApp();
  const first = await send(app, "/bills/b-204");
  assert.equal(first.status, 200);
  assert.deepEqual(first.body, { id: "b-204", floor: "mixed", rate: "window", total: 7200 });
  assert.deepEqual((await send(app, "/bills/b-205")).body, { id: "b-205", floor: "women", rate: "basic", total: 2900 });
});

test("in every hotel", async () => {
  const hotel = new Hotel({
    floors: { 10: "all" },
    rates: { 7: { name: "long", night: 1000 } },
    bills: [{ id: "x", floor: 10, rateClass: 7, nights: 3 }],
  });
  assert.equal((await send(createApp(hotel), "/bills/x")).body.total, 3000);
  assert.equal((await send(createApp(hotel), "/bills/y")).status, 404);
  assert.deepEqual((await send(createApp(hotel), "/rates")).body, [{ name: "long", night: 1000 }]);
});
