const assert = require("node:assert/strict");
const test = require("node:test");
const { isFeature, ordered } = require("../lib/changelog");
const { parse } = require("../lib/version");

test("parse", () => {
  assert.deepEqual(parse("v3.1"), { major: 3, minor: 1, patch: 0 });
  assert.equal(isFeature("1.2"), true);
});

test("ordered", () => {
  assert.deepEqual(ordered(["2.4.1", "v2.10.0", "2.9.3"]), ["v2.10.0", "2.9.3", "2.4.1"]);
});
