const assert = require("node:assert");
const test = require("node:test");
const { connect } = require("../src/database");
const stats = require("../src/stats");

test("species", () => {
  assert.deepStrictEqual(stats.bySpecies(connect(), 2026), [
    { species: "great tit", boxes: 2, fledged: 12 },
    { species: "redstart", boxes: 1, fledged: 6 },
  ]);
});

test("parishes", () => {
  const [ash, elm] = stats.byParish(connect(), 2026);
  assert.equal(ash.parish, "Ash");
  assert.equal(elm.taken, 2);
});

test("years", () => assert.deepEqual(stats.years(connect()), [2026, 2025]));
