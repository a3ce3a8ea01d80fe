const assert = require("node:assert/strict");
const { test } = require("node:test");
const { assign } = require("../lib/assign");
const { depotFor } = require("../lib/depots");

test("assigns", () => {
  assert.deepEqual(assign([{ id: 1, region: "IDF" }, { id: 2, region: "ARA" }]), { Lille: [1], Lyon: [2] });
});

test("other regions are served by nobody", () => {
  assert.throws(() => depotFor("BRE"), /no depot serves BRE/);
});
