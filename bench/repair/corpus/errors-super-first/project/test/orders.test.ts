import { expect, test } from "vitest";
import { MissingField } from "../src/errors.ts";
import { checked } from "../src/orders.ts";

test("orders", () => {
  expect(checked({ id: 1, quantity: 1 })).toEqual({ id: 1, quantity: 1 });
  expect(() => checked({ id: 1 })).toThrow(MissingField);
  expect(() => checked({ id: 1, quantity: 0 })).toThrow();
});
