import { expect, test } from "vitest";
import { GET } from "../app/api/coupons/[code]/route.ts";

test("tells of a coupon", async () => {
  const response = await GET(new Request("http://localhost/api/coupons/SPRING"), {
    params: Promise.resolve({ code: "SPRING" }),
  });
  expect(await response.json()).toEqual({ percent: 10, used: 2 });
});
