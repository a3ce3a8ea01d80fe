import assert from "node:assert/strict";
import { test } from "node:test";
import { afterCoupons } from "../src/coupons.ts";

const fixed = (cents) => ({ kind: "fixed", cents });
const percent = (percent) => ({ kind: "percent", percent });

test("coupons", () => {
  assert.equal(afterCoupons(1000, [percent(50), percent(50)]), 250);
  assert.equal(afterCoupons(1000, [percent(50), fixed(100), percent(10)]), 360);
  assert.equal(afterCoupons(500, []), 500);
  assert.equal(afterCoupons(999, [percent(100), fixed(5)]), 0);
});
