import assert from "node:assert/strict";
import { test } from "node:test";
import { escape, tag, unescape } from "../src/html.js";

test("plain text stays", () => {
  assert.equal(escape("plain"), "plain");
});

test("ampersand", () => {
  assert.equal(escape("salt & pepper"), "salt &amp; pepper");
});

test("comparison", () => {
  assert.equal(escape("a < b && b > c"), "a &lt; b &amp;&amp; b &gt; c");
});

test("unescape", () => {
  assert.equal(unescape("&lt;b&gt; &amp; &#65; &unknown;"), "<b> & A &unknown;");
});

test("tag", () => {
  assert.equal(tag("p", {}, "hello"), "<p>hello</p>");
});

test("attributes", () => {
  assert.equal(tag("input", { value: 'say "x"', disabled: true, checked: false }), '<input value="say &quot;x&quot;" disabled></input>');
});

test("attributes without a value", () => {
  assert.equal(tag("a", { href: null, id: 0 }, "x"), '<a id="0">x</a>');
});
