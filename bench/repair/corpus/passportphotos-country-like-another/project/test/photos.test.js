import assert from "node:assert/strict";
import test from "node:test";
import { checklist } from "../src/checklist.js";
import { countries, rulesFor } from "../src/rules.js";
import { verdict } from "../src/verdict.js";

test("rules are taken over", () => {
  assert.deepEqual(rulesFor("AT").size, [35, 45]);
  assert.equal(rulesFor("AT").name, "Austria");
  assert.equal(rulesFor("AT").months, 12);
  assert.equal(countries().length, 3);
});

test("verdicts", () => {
  assert.deepEqual(verdict("AT", { width: 35, height: 44.5 }), { fits: true, wanted: "35 x 45 mm" });
});

test("a list", () => {
  assert.deepEqual(checklist("US").lines, [
    "chin to crown: 25 to 35 mm",
    "eyes to the lower edge: 28 to 35 mm",
    "not older than 6 months",
  ]);
});
