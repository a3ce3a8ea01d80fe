import { expect, test } from "vitest";
import { NoProration, refund } from "../src/proration.ts";

test("refunds", () => {
  expect(refund("monthly", 3000, 10)).toBe(1000);
  expect(() => refund("weekly", 1, 1)).toThrow(NoProration);
});
