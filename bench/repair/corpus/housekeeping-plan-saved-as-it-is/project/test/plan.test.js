import assert from "node:assert/strict";
import test from "node:test";
import { makePlan, parsePlan } from "../src/plan.js";
import { asText, checklist } from "../src/text.js";

const plan = makePlan({ staff: ["A", "B"], rooms: [{ number: 1, state: "departure" }, { number: 2, state: "stay" }] });

test("a plan", () => {
  assert.equal(asText(plan), "A: 1 (45 min)\nB: 2 (20 min)");
  assert.equal(checklist(plan), "A\n[ ] 1\nB\n[ ] 2");
});

test("saved plans", () => {
  assert.deepEqual(parsePlan("[]"), []);
  assert.throws(() => parsePlan("{}"), TypeError);
});
