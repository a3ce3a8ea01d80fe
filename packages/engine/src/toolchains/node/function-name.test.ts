import { describe, expect, it } from "vitest";
import { functionName } from "./function-name.ts";

const SOURCE = `
export class Cart {
  total(items) {
    return items.map(({ amount }) => {
      const { value } = amount;
      return value;
    });
  }
}

const price = async (order) => {
  if (order.free) {
    return order.gift.amount;
  }
};
`.split("\n");

describe("the name of the function around a line", () => {
  it.each([
    ["total", 5, "total"],
    ["Cart.total", 5, "Cart.total"],
    ["amount", 5, "total"],
    ["value", 13, "price"],
    ["<anonymous>", 13, "<anonymous>"],
    [null, 13, null],
  ])("reported as %s at line %i is %s", (reported, line, expected) => {
    expect(functionName(reported, SOURCE, line)).toBe(expected);
  });

  it("is unknown when the file defines no function above", () => {
    expect(functionName("amount", ["const a = 1;", "  a.b.c;"], 1)).toBeNull();
  });
});
