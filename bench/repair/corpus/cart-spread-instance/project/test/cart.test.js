import { expect, test } from "vitest";
import { Cart } from "../src/cart.js";
import { payable } from "../src/pricing.js";

const cart = new Cart().withItem({ sku: "a", cents: 1000, quantity: 3 });

test("totals", () => {
  expect(cart.total()).toBe(3000);
  expect(payable(cart, { isMember: false })).toBe(3000);
});

test("discounts", () => {
  expect(cart.withDiscount(0.5).discount).toBe(0.5);
  expect(cart.discount).toBe(0);
});
