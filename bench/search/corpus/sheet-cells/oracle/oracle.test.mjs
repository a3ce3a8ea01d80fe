import assert from "node:assert/strict";
import { test } from "node:test";

import { Sheet, sumOf } from "../sheet.ts";

test("chains follow every change", () => {
  const sheet = new Sheet();
  for (let at = 1; at < 6; at += 1) sheet.set(`c${at}`, (read) => read(`c${at - 1}`) + 1);
  for (const start of [0, 5, -3, 0]) {
    sheet.set("c0", start);
    for (let at = 5; at >= 0; at -= 1) assert.equal(sheet.get(`c${at}`), start + at);
  }
  sheet.set("c2", 100);
  assert.equal(sheet.get("c5"), 103);
  assert.equal(sheet.get("c1"), 1);
});

test("a formula gives way to a number and back", () => {
  const sheet = new Sheet();
  sheet.set("sum", sumOf("a", "b"));
  assert.equal(sheet.get("sum"), 0);
  sheet.set("a", 1);
  assert.equal(sheet.get("sum"), 1);
  sheet.set("b", sumOf("a"));
  assert.equal(sheet.get("sum"), 2);
  sheet.set("b", 7);
  assert.equal(sheet.get("sum"), 8);
});

test("values are kept between changes", () => {
  const sheet = new Sheet();
  let computed = 0;
  sheet.set("a", () => ++computed && 5);
  sheet.set("b", sumOf("a", "a"));
  for (let round = 0; round < 4; round += 1) assert.equal(sheet.get("b"), 10);
  assert.equal(computed, 1);
});

test("a circle can be broken", () => {
  const sheet = new Sheet();
  sheet.set("a", sumOf("a"));
  assert.throws(() => sheet.get("a"), /a depends on itself/);
  sheet.set("a", 3);
  assert.equal(sheet.get("a"), 3);
});
