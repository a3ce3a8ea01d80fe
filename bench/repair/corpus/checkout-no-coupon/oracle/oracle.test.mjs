import assert from "node:assert/strict";
import test from "node:test";
import checkout from "../app.js";
import { send } from "./kit.mjs";

const lines = [{ title: "Mug", quantity: 2, unitPrice: 1250 }];
const order = async (json) => {
  const app = checkout.createApp();
  const { status, body } = await send(app, "/orders", { json });
  assert.equal(status, 201);
  return send(app, `/orders/${body.id}`);
};

test("an order without a coupon", async () => {
  const { status, body } = await order({ customer: "Ana", lines });
  assert.equal(status, 200);
  // Absent, null or an empty text.
  assert.ok([undefined, null, "", "-"].includes(body.coupon), String(body.coupon));
  assert.deepEqual([body.items, body.discount, body.shipping, body.total], [2500, 0, 490, 2990]);
  assert.deepEqual(body.lines, [{ title: "Mug", quantity: 2, total: 2500 }]);
});

test("an order with one", async () => {
  const { body } = await order({ customer: "Ana", lines, couponCode: "spring10" });
  assert.equal(body.coupon, "SPRING10");
  assert.equal(body.total, 2740);
});

test("an order that is not there", async () => {
  assert.equal((await send(checkout.createApp(), "/orders/1")).status, 404);
});
