import assert from "node:assert/strict";
import test from "node:test";
import lib from "../lib/app.js";
import { send } from "./kit.mjs";

const redeem = (code, amount) => send(lib.createApp(), `/vouchers/${code}/redeem`, { json: { amount } });

test("refusals are told", async () => {
  const empty = await redeem("GIFT-10", 100);
  assert.equal(empty.status, 409);
  assert.equal(empty.body.code, "voucher_empty");
  const unknown = await redeem("GIFT-99", 100);
  assert.equal(unknown.status, 404);
  assert.equal(unknown.body.code, "voucher_unknown");
  for (const amount of [0, -5, "10", undefined]) {
    const bad = await redeem("GIFT-25", amount);
    assert.deepEqual([bad.status, bad.body.code], [400, "amount_invalid"]);
  }
});

test("vouchers", async () => {
  assert.deepEqual((await redeem("GIFT-25", 2400)).body, { code: "GIFT-25", balance: 100 });
  assert.equal((await send(lib.createApp(), "/vouchers/GIFT-25")).body.balance, 100);
  assert.equal((await send(lib.createApp(), "/vouchers/x")).status, 404);
});
