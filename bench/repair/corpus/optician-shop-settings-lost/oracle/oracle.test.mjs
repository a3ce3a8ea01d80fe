import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { SettingsRepository } from "../src/repositories/settings.js";
import { build } from "../src/server.js";

test("a shop with settings of its own", async () => {
  const answer = await send(build(), "/shops/zurich/quotes", { json: { lens: "single", frameCents: 200 } });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { currency: "CHF", netCents: 10000, grossCents: 10810 });
});

test("its own and the rest of the chain's", async () => {
  const settings = new SettingsRepository([{ shopId: "a", values: { vat: 0.07 } }]);
  assert.deepEqual(await settings.forShop("a"), { currency: "EUR", vat: 0.07, rounding: 2 });
  assert.deepEqual(await settings.forShop("b"), { currency: "EUR", vat: 0.19, rounding: 2 });
  assert.deepEqual(await settings.forShop("a"), { currency: "EUR", vat: 0.07, rounding: 2 });
});
