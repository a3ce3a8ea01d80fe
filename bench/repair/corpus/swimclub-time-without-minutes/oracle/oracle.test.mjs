import assert from "node:assert/strict";
import test from "node:test";
import { rank } from "../src/rank.mjs";
import { readResults } from "../src/results.mjs";
import { hundredths, written } from "../src/time.mjs";

test("times below a minute", () => {
  assert.equal(hundredths("31.40"), 3140);
  assert.equal(hundredths("0:31.40"), 3140);
  assert.deepEqual(rank(readResults("Ida;31.40\nOle;29.95\nKim;1:00.00")).map(({ name, behind }) => [name, behind]), [
    ["Ole", ""], ["Ida", "+1.45"], ["Kim", "+30.05"],
  ]);
});

test("others", () => {
  assert.equal(hundredths("10:00.00"), 60000);
  assert.equal(hundredths("2:29.95"), 14995);
  assert.equal(written(hundredths("12.34")), "12.34");
});
