const assert = require("node:assert/strict");
const { test } = require("node:test");
const { priceOf } = require("../src/price");
const { UnknownZone } = require("../src/rates");

test("letters and parcels", () => {
  assert.equal(priceOf({ service: "letter", zone: "abroad", grams: 20 }), 180);
  assert.equal(priceOf({ service: "parcel", zone: "home", grams: 1800 }), 480);
  assert.equal(priceOf({ service: "express", zone: "home", grams: 1800 }), 720);
});

test("refused", () => {
  assert.throws(() => priceOf({ service: "parcel", zone: "moon", grams: 1 }), UnknownZone);
  assert.throws(() => priceOf({ service: "drone", zone: "home", grams: 1 }), RangeError);
});
