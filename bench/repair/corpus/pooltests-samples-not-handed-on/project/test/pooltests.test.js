const assert = require("node:assert/strict");
const { test } = require("node:test");
const { evening } = require("../src/evening");
const { groupByPool } = require("../src/group");
const { judge, verdict } = require("../src/judge");

test("a sample is judged", () => {
  assert.deepEqual(judge({ ph: 7.7, chlorine: 0.2 }), ["ph", "chlorine"]);
  assert.equal(verdict([{ ph: 7, chlorine: 0.5 }]), "all 1 samples are good");
});

test("a day without samples", async () => {
  assert.deepEqual(groupByPool([]), []);
  assert.equal(await evening("2026-12-24", assert.fail), 0);
});
