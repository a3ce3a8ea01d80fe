import { expect, test } from "vitest";
import { label } from "./labels.ts";
import { byRegion, openOrders } from "./regions.ts";

const order = { id: 1, seed: "Leek", grams: 5, grower: { name: "Mo", region: "south" } };

test("regions", () => {
  expect(byRegion([order, order, { ...order, grower: { name: "X" } }])).toEqual({ south: 10, elsewhere: 5 });
  expect(openOrders([order])).toBe("(open): 0");
});

test("labels", () => {
  expect(label(order)).toBe("1 Leek 5 g, Mo");
  expect(label({ id: 2, seed: "Kale", grams: 1 })).toBe("2 Kale 1 g, (open)");
});
