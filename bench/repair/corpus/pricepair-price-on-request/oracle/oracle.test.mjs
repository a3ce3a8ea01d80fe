import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Article } from "../src/article.js";
import { Catalogue } from "../src/catalogue.js";
import { Field } from "../src/field.js";
import { readRows } from "../src/rows.js";

test("a price on request is none, and was not before", () => {
  for (const first of [null, 74.5]) {
    const article = new Article("1", 19);
    if (first) article.net.set(first);
    article.net.set(NaN);
    assert.ok(article.isOnRequest);
    assert.ok(Number.isNaN(article.gross.get()));
    article.net.set(NaN);
    article.net.set(10);
    assert.deepEqual([article.net.get(), article.gross.get(), article.isOnRequest], [10, 11.9, false]);
  }
});

test("changes are noted once, those to a price on request as well", () => {
  const catalogue = new Catalogue();
  for (const price of [10, NaN, NaN, 10, 10]) catalogue.apply({ sku: "7", tax: 7, price });
  assert.deepEqual(catalogue.changes, ["7: 10.00", "7: on request", "7: 10.00"]);
});

test("watchers of other values as before", () => {
  const seen = [];
  const field = new Field("a");
  field.watch((value) => seen.push(value));
  for (const value of ["a", "b", "b", undefined, undefined, 0]) field.set(value);
  assert.deepEqual(seen, ["b", undefined, 0]);
});

test("the rows of production", () => {
  const catalogue = new Catalogue();
  for (const row of readRows(readFileSync("data/supplier-31.csv", "utf8"))) catalogue.apply(row);
  assert.deepEqual(catalogue.lines(), ["4411\t129.00\t153.51", "4412\ton request", "4420\ton request"]);
  assert.equal(catalogue.changes.length, 4);
});
