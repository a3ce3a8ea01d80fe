import assert from "node:assert/strict";
import { test } from "node:test";
import { inTheBarn, readCrops } from "../src/crops.js";
import { day, number } from "../src/fields.js";

test("a sheet", () => {
  const text = "grower;variety;planted;harvested;tons\nHansen;Linda;2026-04-11;2026-08-30;42,5\n";
  assert.deepEqual(readCrops(text), [
    { grower: "Hansen", variety: "Linda", planted: "2026-04-11", harvested: "2026-08-30", tons: 42.5 },
  ]);
});

test("cells", () => {
  assert.equal(number(""), null);
  assert.throws(() => number("some"), /"some" is no number/);
  assert.equal(day("2026-08-30"), "2026-08-30");
});

test("the barn", () => {
  const crops = [
    { variety: "Linda", harvested: "2026-08-30", tons: 40 },
    { variety: "Linda", harvested: null, tons: null },
  ];
  assert.deepEqual(inTheBarn(crops), { Linda: 40 });
});
