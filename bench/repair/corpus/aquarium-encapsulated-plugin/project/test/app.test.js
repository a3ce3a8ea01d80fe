const assert = require("node:assert/strict");
const test = require("node:test");
const { build } = require("../app");
const { Tanks } = require("../lib/tanks");

test("tanks", async () => {
  const answer = await build().inject("/tanks");
  assert.deepEqual(answer.json(), ["reef", "river"]);
});

test("limits", () => {
  const tanks = new Tanks(1);
  assert.equal(tanks.add("reef", "goby"), false);
  assert.equal(tanks.add("river", "loach"), true);
  assert.equal(tanks.of("pond"), null);
});
