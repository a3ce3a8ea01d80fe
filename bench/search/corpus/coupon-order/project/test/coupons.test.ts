import assert from "node:assert/strict";
import { test } from "node:test";
import { afterCoupons } from "../src/coupons.ts";

test("one", () => {
  assert.equal(afterCoupons(1000, [{ kind: "fixed", cents: 300 }]), 700);
  assert.equal(afterCoupons(1000, [{ kind: "percent", percent: 10 }]), 900);
  assert.equal(afterCoupons(100, [{ kind: "fixed", cents: 300 }]), 0);
});

test("several", () => {
  assert.equal(afterCoupons(1000, [{ kind: "fixed", cents: 200 }, { kind: "percent", percent: 50 }]), 400);
});
