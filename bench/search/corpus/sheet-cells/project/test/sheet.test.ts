import assert from "node:assert/strict";
import { test } from "node:test";

import { Sheet, sumOf } from "../sheet.ts";

test("numbers", () => {
  const sheet = new Sheet();
  sheet.set("a", 4);
  assert.equal(sheet.get("a"), 4);
  assert.equal(sheet.get("b"), 0);
});

test("formulas read other cells", () => {
  const sheet = new Sheet();
  sheet.set("a", 4);
  sheet.set("b", 5);
  sheet.set("sum", sumOf("a", "b", "c"));
  assert.equal(sheet.get("sum"), 9);
});

test("a number can be replaced", () => {
  const sheet = new Sheet();
  sheet.set("a", 4);
  assert.equal(sheet.get("a"), 4);
  sheet.set("a", 6);
  assert.equal(sheet.get("a"), 6);
});

test("formulas follow the cells they read", () => {
  const sheet = new Sheet();
  sheet.set("a", 4);
  sheet.set("double", (read) => read("a") * 2);
  sheet.set("more", (read) => read("double") + 1);
  assert.equal(sheet.get("more"), 9);
  sheet.set("a", 10);
  assert.equal(sheet.get("more"), 21);
});

test("values are computed once", () => {
  const sheet = new Sheet();
  let computed = 0;
  sheet.set("a", () => ++computed);
  sheet.set("b", sumOf("a", "a"));
  assert.equal(sheet.get("b"), 2);
  assert.equal(sheet.get("a"), 1);
});

test("a circle is refused", () => {
  const sheet = new Sheet();
  sheet.set("a", sumOf("b"));
  sheet.set("b", sumOf("a"));
  assert.throws(() => sheet.get("a"), /depends on itself/);
});
