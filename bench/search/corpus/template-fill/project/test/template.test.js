import assert from "node:assert/strict";
import { test } from "node:test";
import { fill, lookUp } from "../src/template.js";

test("a placeholder is filled", () => {
  assert.equal(fill("Hello {{ name }}!", { name: "Ada" }), "Hello Ada!");
});

test("a path", () => {
  assert.equal(fill("{{user.name}}", { user: { name: "Bob" } }), "Bob");
});

test("several placeholders", () => {
  assert.equal(fill("{{a}} + {{b}} = {{ c }}", { a: 1, b: 2, c: 3 }), "1 + 2 = 3");
});

test("a filter", () => {
  assert.equal(fill("{{ name | upper }}", { name: "ada" }), "ADA");
});

test("no value", () => {
  assert.equal(fill("[{{ name }}]", {}), "[]");
  assert.throws(() => fill("{{ name }}", {}, { strict: true }), /no value for name/);
});

test("zero is a value", () => {
  assert.equal(fill("{{ n }}", { n: 0 }), "0");
});

test("unknown filter", () => {
  assert.throws(() => fill("{{ a | loud }}", { a: 1 }), /no filter loud/);
});

test("text without placeholders", () => {
  assert.equal(fill("a { b } c", {}), "a { b } c");
});

test("look up", () => {
  assert.equal(lookUp({ a: { b: [5, 6] } }, "a.b.1"), 6);
  assert.equal(lookUp({ a: null }, "a.b"), undefined);
});
