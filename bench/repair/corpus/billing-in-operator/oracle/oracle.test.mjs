import assert from "node:assert/strict";
import test from "node:test";
import { chargeOf } from "../src/answers.ts";

test("answers that are no fields", () => {
  for (const answer of ["rate limited", null, 7, true, undefined, []]) assert.equal(chargeOf(answer), null);
  assert.equal(chargeOf({ id: "ch_1" }), "ch_1");
  assert.equal(chargeOf({ id: 5 }), "5");
  assert.equal(chargeOf({}), null);
});
