import assert from "node:assert/strict";
import { test } from "node:test";
import { format, get, leaves, parse } from "../src/pointer.js";

const VALUE = { items: [{ name: "a" }, { name: "b" }], "a/b": 1, "m~n": 2, "": 3 };

test("the whole value", () => {
  assert.equal(get(VALUE, ""), VALUE);
});

test("a path", () => {
  assert.equal(get(VALUE, "/items/1/name"), "b");
});

test("slashes and tildes", () => {
  assert.equal(get(VALUE, "/a~1b"), 1);
  assert.equal(get(VALUE, "/m~0n"), 2);
});

test("an empty key", () => {
  assert.equal(get(VALUE, "/"), 3);
});

test("a missing place", () => {
  assert.equal(get(VALUE, "/items/7/name"), undefined);
  assert.equal(get(VALUE, "/items/01"), undefined);
});

test("format and parse", () => {
  assert.equal(format(["items", 0, "a/b"]), "/items/0/a~1b");
  assert.deepEqual(parse("/x/y~0z"), ["x", "y~z"]);
});

test("what was formatted can be parsed", () => {
  for (const key of ["plain", "~", "/", "~/", "~1", "~0", "/~1"]) assert.deepEqual(parse(format([key])), [key]);
});

test("leaves", () => {
  assert.deepEqual(leaves({ a: [1, { b: null }], c: {} }), ["/a/0", "/a/1/b"]);
});

test("not a pointer", () => {
  assert.throws(() => parse("items"), SyntaxError);
});
