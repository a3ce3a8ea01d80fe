import assert from "node:assert/strict";
import test from "node:test";
import { search } from "../src/saunas.js";
import { marked } from "../src/text.js";

test("search", () => {
  assert.deepEqual(search("koti"), [{ id: 2, name: "Kotiharju" }]);
  assert.equal(search("").length, 3);
});

test("marked", () => {
  assert.equal(marked("Arla + bath", "a + B"), "Arl<mark>a + b</mark>ath");
  assert.equal(marked("Arla", ""), "Arla");
});
