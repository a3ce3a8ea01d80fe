import { expect, it } from "vitest";
import { discounted, totalOf } from "./basket.ts";

const lines = [{ sku: "a", cents: 250, count: 2 }];

it("adds up", () => {
  expect(totalOf(lines)).toBe(500);
});

it("costs as much without a voucher", () => {
  expect(discounted(lines, 0)).toBe(500);
});
