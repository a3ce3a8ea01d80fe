import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

const { household } = createRequire(import.meta.url)("../lib/household.js");

test("a telephone number that comes as a number is kept as the others", () => {
  const olde = household({ name: "Olde", street: "Deichstr.", house: 4, postcode: 26757, phone: 4972551200 });
  assert.deepEqual(olde, { name: "Olde", street: "Deichstr.", house: "4", postcode: "26757", phone: "+494972551200" });
});

test("text and none are as they were", () => {
  const phone = (value) => household({ name: "a", street: "b", house: 1, postcode: 1, phone: value }).phone;
  assert.equal(phone("04972 / 55-310"), "+49497255310");
  assert.equal(phone("0031 20 1234"), "+31201234");
  assert.equal(phone(undefined), null);
  assert.equal(phone(null), null);
  assert.equal(phone(""), null);
});
