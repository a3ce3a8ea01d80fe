import assert from "node:assert/strict";
import { test } from "node:test";
import { fill, lookUp } from "../src/template.js";

test("any number of placeholders", () => {
  for (let count = 0; count < 6; count++) {
    const template = "<{{ x }}>".repeat(count);
    assert.equal(fill(template, { x: count }), `<${count}>`.repeat(count));
  }
});

test("all forms in one text", () => {
  const values = { a: " Xy ", b: { c: false, d: null }, "e": 0 };
  assert.equal(fill("{{a}}{{ a|upper }}{{a | lower}}{{  a | trim  }}", values), " Xy  XY  xy Xy");
  assert.equal(fill("{{b.c}},{{b.d}},{{e}},{{f}}\n{{b.c}}", values), "false,,0,\nfalse");
});

test("what is filled in is not filled again", () => {
  assert.equal(fill("{{a}}{{b}}", { a: "{{b}}", b: "$& $1" }), "{{b}}$& $1");
});

test("strict", () => {
  assert.equal(fill("{{a}} {{b}}", { a: null, b: "" }, { strict: true }), " ");
  assert.throws(() => fill("{{a}} {{c}}", { a: 1 }, { strict: true }), /no value for c/);
});

test("filters after the first", () => {
  assert.throws(() => fill("{{a | upper}} {{a | toString}}", { a: "x" }), /no filter toString/);
});

test("what is no placeholder", () => {
  for (const text of ["", "{{}}", "{ {a} }", "{{a b}}", "{{a", "{{ a | }}"]) assert.equal(fill(text, { a: 1 }), text);
});

test("paths", () => {
  assert.equal(lookUp({ a: { b: 0 } }, "a.b"), 0);
  assert.equal(lookUp({ a: "text" }, "a.length"), undefined);
  assert.equal(lookUp({}, "toString"), undefined);
  assert.equal(lookUp({ a: {} }, "a.b.c"), undefined);
});
