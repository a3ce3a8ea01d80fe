import assert from "node:assert/strict";
import { test } from "node:test";
import { diff, summary } from "../src/diff.js";

test("nothing", () => {
  assert.deepEqual(diff([], []), []);
});

test("equal texts", () => {
  assert.deepEqual(diff(["a", "b"], ["a", "b"]), ["  a", "  b"]);
});

test("a line more", () => {
  assert.deepEqual(diff(["a"], ["a", "b"]), ["  a", "+ b"]);
});

test("a line less", () => {
  assert.deepEqual(diff(["a", "b"], ["a"]), ["  a", "- b"]);
});

test("a changed line", () => {
  assert.deepEqual(diff(["a", "b", "c"], ["a", "x", "c"]), ["  a", "- b", "+ x", "  c"]);
});

test("a line put in front of some", () => {
  assert.deepEqual(diff(["a", "b", "c"], ["x", "a", "b", "c"]), ["+ x", "  a", "  b", "  c"]);
});

test("summary", () => {
  assert.equal(summary(["  a", "- b", "+ x", "+ y"]), "2 added, 1 removed");
});
