import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.js";
import mapping from "../src/mapping.js";
import offers from "../src/offer.js";

test("offers of what the database holds", async () => {
  assert.deepEqual((await send(app.createApp(), "/products/tea/offer")).body, { title: "Green tea", price: "4,50 €", ten: "42,75 €", perKilo: "45,00 €" });
  assert.deepEqual((await send(app.createApp(), "/products/cup/offer")).body, { title: "Cup", price: "12,00 €", ten: "114,00 €", perKilo: null });
});

test("products hold numbers", () => {
  assert.strictEqual(mapping.toProduct({ sku: "a", title: "A", price: "0.05", weight: "1", pieces: 1 }).price, 0.05);
  assert.strictEqual(mapping.toProduct({ sku: "a", title: "A", price: "0.05", weight: null, pieces: 1 }).weight, null);
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(app.createApp(), "/stock")).body, { pieces: 47 });
  assert.equal((await send(app.createApp(), "/products/x/offer")).status, 404);
  assert.equal(offers.offer({ title: "T", price: 0, weight: 1 }).price, "0,00 €");
});
