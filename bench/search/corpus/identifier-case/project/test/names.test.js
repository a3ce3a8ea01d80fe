import assert from "node:assert/strict";
import { test } from "node:test";
import { camel, kebab, pascal, snake, snakeKeys, words } from "../src/names.js";

test("words of camel case", () => {
  assert.deepEqual(words("orderLineCount"), ["order", "line", "count"]);
});

test("words of other forms", () => {
  assert.deepEqual(words("first-name_of user"), ["first", "name", "of", "user"]);
});

test("abbreviations", () => {
  assert.equal(snake("parseHTTPHeader"), "parse_http_header");
  assert.equal(kebab("XMLReader"), "xml-reader");
});

test("abbreviation at the end", () => {
  assert.equal(snake("userID"), "user_id");
});

test("kebab", () => {
  assert.equal(kebab("BackgroundColor"), "background-color");
});

test("camel and pascal", () => {
  assert.equal(camel("first_name"), "firstName");
  assert.equal(pascal("first name"), "FirstName");
});

test("nothing", () => {
  assert.equal(camel(""), "");
});

test("keys", () => {
  assert.deepEqual(snakeKeys({ lineItems: [{ unitPrice: 1 }], note: null }), { line_items: [{ unit_price: 1 }], note: null });
});
