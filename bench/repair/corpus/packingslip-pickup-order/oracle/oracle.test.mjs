import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.js";

test("the slip of an order that is picked up says so, as the list does", async () => {
  const answer = await send(app, "/orders/1042/packing-slip");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    order: 1042,
    customer: "Tom Baker",
    shipTo: "Pickup in store",
    pieces: 1,
    lines: ["1 x Sencha 100 g (TEA-07)"],
  });
});

test("the others are as they were", async () => {
  assert.equal((await send(app, "/orders/1041/packing-slip")).body.shipTo, "12 Mill Lane, CB1 2AB Cambridge");
  assert.equal((await send(app, "/orders/7/packing-slip")).status, 404);
  assert.equal((await send(app, "/orders")).body[1].shipTo, "Pickup in store");
});
