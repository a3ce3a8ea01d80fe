import { expect, test } from "vitest";
import { chargeOf, refundOf } from "../src/answers.ts";

test("charges", () => {
  expect(chargeOf({ id: "ch_1" })).toBe("ch_1");
  expect(chargeOf({ error: "declined" })).toBe(null);
});

test("refunds", () => {
  expect(refundOf("x")).toBe(null);
  expect(refundOf({ refund: "re_1" })).toBe("re_1");
});
