import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { fromUnits, toUnits } from "../src/units.js";

const post = async (app, path, amount) => {
  const answer = await app.request(path, { method: "POST", body: JSON.stringify({ amount }) });
  return [answer.status, await answer.json()];
};

test("units", () => {
  assert.equal(toUnits("0.000001"), 1n);
  assert.equal(toUnits("1.0000001"), null);
  assert.equal(fromUnits(12500000n), "12.5");
});

test("wallets", async () => {
  const app = createApp();
  assert.deepEqual(await post(app, "/wallets/a/deposits", "7.25"), [201, { name: "a", balance: "7.25" }]);
  assert.deepEqual(await post(app, "/wallets/a/deposits", "x"), [422, { error: "bad_amount" }]);
  assert.deepEqual(await post(app, "/wallets/a/withdrawals", "2"), [201, { name: "a", balance: "5.25" }]);
  assert.equal((await post(app, "/wallets/a/withdrawals", "9"))[0], 409);
});
