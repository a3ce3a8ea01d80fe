import assert from "node:assert/strict";
import test from "node:test";
import advice from "../src/advice.js";

const { advise } = advice;

test("worn sets are told of with their lowest tread", () => {
  assert.deepEqual(advise({ plate: "A", season: "winter", tread: [5, 3.44, 4.8, 3.9] }), {
    plate: "A",
    verdict: "replace",
    reason: "3.4 mm, winter needs 4 mm",
  });
  assert.equal(advise({ plate: "A", season: "summer", tread: [2, 2] }).reason, "2.0 mm, summer needs 2.5 mm");
});

test("others as before", () => {
  assert.equal(advise({ plate: "A", season: "winter", tread: [4, 4] }).verdict, "mount");
});
