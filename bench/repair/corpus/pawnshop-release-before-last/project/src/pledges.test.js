import assert from "node:assert/strict";
import test from "node:test";
import { kindOf, letter } from "./letters.js";
import { daysOverdue, readPledges } from "./pledges.js";

test("owners", () => {
  assert.deepEqual(
    readPledges("data/pledges.json").map(({ owner }) => owner.name),
    ["P. Sorel", "K. Baum", "bearer of the ticket"],
  );
});

test("overdue", () => {
  assert.equal(daysOverdue({ due: "2026-02-01" }, "2026-02-10"), 9);
  assert.equal(daysOverdue({ due: "2026-03-01" }, "2026-02-10"), 0);
});

test("letters", () => {
  assert.equal(kindOf(8), "forfeit");
  const pledge = { ticket: 1, thing: "ring", owner: { name: "A" } };
  assert.equal(letter(pledge, 2), "A: your ring (ticket 1) can be redeemed for 5 more days.");
});
