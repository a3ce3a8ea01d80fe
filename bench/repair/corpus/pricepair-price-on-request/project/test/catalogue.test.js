import { expect, test } from "vitest";
import { Article } from "../src/article.js";
import { Catalogue } from "../src/catalogue.js";
import { readRows } from "../src/rows.js";

test("net and gross follow each other", () => {
  const article = new Article("1", 19);
  article.net.set(100);
  expect(article.gross.get()).toBe(119);
  article.gross.set(11.9);
  expect(article.net.get()).toBe(10);
});

test("changes are noted once", () => {
  const catalogue = new Catalogue();
  catalogue.apply({ sku: "7", tax: 7, price: 10 });
  catalogue.apply({ sku: "7", tax: 7, price: 10 });
  expect(catalogue.changes).toEqual(["7: 10.00"]);
  expect(catalogue.lines()).toEqual(["7\t10.00\t10.70"]);
});

test("rows", () => {
  expect(readRows("sku,tax,price\n1,19,on request\n")).toEqual([{ sku: "1", tax: 19, price: NaN }]);
});
