import assert from "node:assert/strict";
import test from "node:test";
import entities from "../lib/entities.js";

const { unescape } = entities;

test("hexadecimal", () => {
  assert.equal(unescape("&#x1F600; &#x20AC; &#x20ac; &#xe9;"), "😀 € € é");
  assert.equal(unescape("&#8364;&#65;&amp;&odd;"), "€A&&odd;");
  assert.equal(unescape("&#x41;&#x10;&#10;"), "A\u0010\n");
});
