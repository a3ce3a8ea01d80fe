const assert = require("node:assert/strict");
const history = require("./history");
const { levelOf, worstOf } = require("./levels");

describe("levels", () => {
  it("has steps", () => assert.deepEqual([69, 70, 85, 99].map(levelOf), ["fine", "watch", "warn", "alarm"]));
  it("is fine without values", () => assert.equal(worstOf([]), "fine"));
  it("is fine with low values", () => assert.equal(worstOf([1, 2]), "fine"));
});

describe("history", () => {
  it("keeps the last ones", () => {
    history.note("x", [1], "fine");
    assert.deepEqual(history.of("x"), [{ count: 1, level: "fine" }]);
    assert.deepEqual(history.of("y"), []);
  });
});
