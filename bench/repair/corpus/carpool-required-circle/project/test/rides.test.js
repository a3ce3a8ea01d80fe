const assert = require("node:assert/strict");
const test = require("node:test");
const { free, ridesOf } = require("../lib/rides");
const { driver, remind } = require("../lib/drivers");

test("rides of a driver", () => {
  assert.equal(ridesOf("d2", "2026-09-02").length, 1);
  assert.equal(driver("d2").name, "Alf");
});

test("nothing to remind of", () => {
  assert.deepEqual(remind("2026-09-09"), []);
  assert.deepEqual(free("2026-09-09"), []);
});
