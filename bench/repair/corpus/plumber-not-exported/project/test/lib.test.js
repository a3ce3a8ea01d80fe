const assert = require("node:assert/strict");
const test = require("node:test");
const { line } = require("../lib/quote");
const { visit } = require("../lib/visit");

test("visit", () => {
  assert.equal(visit("other"), 54);
  assert.equal(visit("leak"), 108);
});

test("line", () => {
  assert.equal(line("net", 5), "net...............5.00");
});
