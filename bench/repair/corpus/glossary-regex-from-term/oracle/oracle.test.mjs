import assert from "node:assert/strict";
import test from "node:test";
import { link } from "../src/link.mjs";

test("terms are texts", () => {
  assert.equal(link("We use C++ here.", ["C++"]), "We use [C++](#c) here.");
  assert.equal(link("each node (graph) once", ["node (graph)"]), "each [node (graph)](#node-graph) once");
  assert.equal(link("x (a.k.a. y)", ["a.k.a."]), "x ([a.k.a.](#a-k-a) y)");
  assert.equal(link("axk-a is none", ["a.k.a"]), "axk-a is none");
});

test("the first place only", () => {
  assert.equal(link("API, API", ["API", "none"]), "[API](#api), API");
});
