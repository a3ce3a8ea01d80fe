import assert from "node:assert/strict";
import { test } from "node:test";
import { includes, maskOf, namesOf, toggled, without } from "../src/weekdays.ts";

const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

test("all sets", () => {
  for (let mask = 0; mask < 128; mask++) {
    const names = namesOf(mask);
    assert.equal(maskOf(names), mask);
    for (const day of days) {
      assert.equal(includes(mask, day), names.includes(day));
      assert.deepEqual(namesOf(without(mask, day)), names.filter((name) => name !== day));
      assert.equal(includes(toggled(mask, day), day), !names.includes(day));
      assert.equal(without(toggled(mask, day), day), without(mask, day));
    }
  }
});
