import assert from "node:assert/strict";
import test from "node:test";
import { Cart } from "../src/cart.js";
import { payable } from "../src/pricing.js";

const cart = new Cart().withItem({ sku: "a", cents: 1000, quantity: 3 });

test("members", () => {
  assert.equal(payable(cart, { isMember: true }), 2700);
  assert.equal(payable(cart, { isMember: false }), 3000);
});

test("a cart with a discount is a cart", () => {
  const cheap = cart.withDiscount(0.5);
  assert.ok(cheap instanceof Cart);
  assert.equal(cheap.total(), 1500);
  assert.equal(cheap.withItem({ sku: "b", cents: 100, quantity: 1 }).total(), 1550);
  assert.equal(cart.total(), 3000);
});
