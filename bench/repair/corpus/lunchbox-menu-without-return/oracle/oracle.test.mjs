import assert from "node:assert/strict";
import test from "node:test";
import index from "../src/index.js";
import meals from "../src/meals.js";
import pipeline from "../src/pipeline.js";

test("of a diet", () => {
  assert.equal(index.main(["--diet", "vegan"]), "Lentil soup         6.50 €");
  assert.deepEqual(index.main(["--diet", "vegetarian"]).split("\n").map((line) => line.slice(0, 6)), ["Lentil", "Cheese"]);
  assert.equal(index.main(["--diet", "raw"]), "Nothing today.");
  assert.equal(index.main(["--diet", "vegan", "--day", "tue"]), "Nothing today.");
});

test("the meals themselves stay", () => {
  assert.equal(pipeline.only(undefined)(meals), meals);
  pipeline.only("vegan")(meals);
  assert.equal(meals.length, 3);
});
