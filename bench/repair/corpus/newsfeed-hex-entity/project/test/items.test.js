"use strict";

const assert = require("node:assert/strict");
const test = require("node:test");
const { unescape } = require("../lib/entities");
const { items } = require("../lib/items");

test("entities", () => {
  assert.equal(unescape("5 &#8364; &lt;now&gt; &odd;"), "5 € <now> &odd;");
});

test("items", () => {
  assert.deepEqual(items("<item><title> A &amp; B </title></item>"), [{ title: "A & B", link: null }]);
});
