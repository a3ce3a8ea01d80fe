import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";

const { default: app } = await import("../server/index.js");
const { default: texts } = await import("../server/translate.js");

test("a key that is nowhere is its own text", async () => {
  for (const locale of ["de-AT", "de", "en", "en-GB", "it"]) {
    const { status, body } = await send(app, `/texts/${locale}/checkout.gift`);
    assert.equal(status, 200);
    assert.deepEqual(body, { key: "checkout.gift", text: "checkout.gift" });
  }
});

test("all others are found", () => {
  assert.equal(texts.translate("de-AT", "checkout.pay"), "Pay now");
  assert.equal(texts.translate("en-GB", "cart.items", { count: 2 }), "2 items");
  assert.equal(texts.translate("de-AT", "cart.items", { count: 2 }), "2 Artikel");
});
