import assert from "node:assert/strict";
import test from "node:test";
import { link, slug, uses } from "../src/link.mjs";

test("link", () => {
  assert.equal(link("The API and the API.", ["API"]), "The [API](#api) and the API.");
  assert.equal(slug("node (graph)"), "node-graph");
});

test("uses", () => {
  assert.deepEqual(uses("C++ is not C, APIs are no API", ["C++", "API"]), { "C++": 1, API: 1 });
});
