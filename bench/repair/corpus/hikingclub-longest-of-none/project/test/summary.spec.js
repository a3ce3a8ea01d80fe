const assert = require("node:assert/strict");
const { longest, steepest, summary, total } = require("../lib/summary");
const { walksOf } = require("../lib/store");

describe("summary", () => {
  it("tells of all walks", () => {
    const told = summary(walksOf("arun"));
    assert.deepEqual(told, { walks: 2, kilometres: 26.1, longest: "Kreuzeck", steepest: "Hochgrat" });
  });
  it("knows the longest", () => assert.equal(longest(walksOf("bea")).metres, 11900));
  it("begins with nothing", () => {
    assert.equal(total([]), 0);
    assert.equal(steepest([]), null);
  });
});
