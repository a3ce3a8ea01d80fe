import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, deepCopy } from "../src/copy.js";

test("plain values", () => {
  assert.equal(deepCopy(5), 5);
  assert.equal(deepCopy(null), null);
});

test("nested objects", () => {
  const original = { customer: { name: "Ann" }, lines: [{ sku: "a" }] };
  const copy = deepCopy(original);
  assert.deepEqual(copy, original);
  copy.lines[0].sku = "b";
  assert.equal(original.lines[0].sku, "a");
});

test("maps", () => {
  const original = new Map([["a", { count: 1 }]]);
  const copy = deepCopy(original);
  copy.get("a").count = 2;
  assert.equal(original.get("a").count, 1);
});

test("dates", () => {
  const original = { due: new Date("2024-03-01T10:00:00Z") };
  const copy = deepCopy(original);
  assert.deepEqual(copy, original);
  assert.notEqual(copy.due, original.due);
});

test("rings", () => {
  const original = { name: "ring" };
  original.self = original;
  const copy = deepCopy(original);
  assert.equal(copy.self, copy);
});

test("changed", () => {
  const original = { name: "a", tags: ["x"] };
  assert.deepEqual(changed(original, { name: "b" }), { name: "b", tags: ["x"] });
  assert.equal(original.name, "a");
});
