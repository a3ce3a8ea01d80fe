import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { send } from "./kit.mjs";

test("withdrawals of any amount", async () => {
  const app = createApp();
  const post = async (path, amount) => {
    const { status, body } = await send(app, `/wallets/a/${path}`, { json: { amount } });
    return [status, body.balance ?? body.error];
  };
  await post("deposits", "20");
  assert.deepEqual(await post("withdrawals", "12.5"), [201, "7.5"]);
  assert.deepEqual(await post("withdrawals", "0.000001"), [201, "7.499999"]);
  assert.deepEqual(await post("withdrawals", "7.5"), [409, "too_little"]);
  assert.deepEqual(await post("withdrawals", "much"), [422, "bad_amount"]);
  assert.deepEqual(await post("withdrawals", "1.0000001"), [422, "bad_amount"]);
  assert.deepEqual(await post("withdrawals", "-3"), [422, "bad_amount"]);
});
