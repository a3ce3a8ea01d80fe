import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../lib/app.js";
import serialize from "../lib/serialize.js";

test("an order without an address is shown", async () => {
  const answer = await send(app.createApp(), "/orders/A-101");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { id: "A-101", customer: "Piet", total: "15.00", coupon: null, method: "pickup", city: null, off: null });
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(app.createApp(), "/orders/A-100")).body, {
    id: "A-100", customer: "Noor", total: "49.90", coupon: "SPRING", method: "parcel", city: "Ghent", off: "5.00",
  });
  assert.deepEqual((await send(app.createApp(), "/orders")).body.orders[1], { id: "A-101", customer: "Piet", total: "15.00", coupon: null });
  const plain = { id: "1", total: 1, customer: { name: "x" }, shipping: { method: "parcel", address: { city: "" } } };
  assert.equal(serialize.toDetail(plain).city, "");
});
