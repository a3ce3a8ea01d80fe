const assert = require("node:assert/strict");
const test = require("node:test");
const { certificate } = require("../lib/certificate");

test("grades", () => {
  assert.equal(certificate({ name: "A", points: [30, 40], papers: 2 }), "A: A");
  assert.equal(certificate({ name: "B", points: [20], papers: 1 }), "B: C");
});
