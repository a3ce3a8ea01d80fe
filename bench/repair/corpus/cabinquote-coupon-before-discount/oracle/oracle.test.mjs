import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../index.js";

const quote = async (json) => (await send(app, "/quote", { json })).body;

test("a coupon that is valid", async () => {
  assert.deepEqual(await quote({ nights: 2, guests: 2, coupon: "FRIEND20" }), { price: 152, notes: [] });
});

test("one that is not", async () => {
  assert.deepEqual(await quote({ nights: 8, coupon: "LATE11" }), {
    price: 655,
    notes: ["This coupon is not valid.", "Bed linen is changed once a week."],
  });
});

test("the others are as they were", async () => {
  assert.deepEqual(await quote({ nights: 7 }), { price: 546, notes: ["Bed linen is changed once a week."] });
  assert.equal((await send(app, "/quote", { json: {} })).status, 400);
});
