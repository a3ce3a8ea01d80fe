import assert from "node:assert/strict";
import { test } from "node:test";
import { escape, tag, unescape } from "../src/html.js";

test("each sign", () => {
  assert.deepEqual([..."&<>\"'a"].map(escape), ["&amp;", "&lt;", "&gt;", "&quot;", "'", "a"]);
});

test("all texts of three signs", () => {
  const signs = [..."&<>\"l;"];
  for (const a of signs)
    for (const b of signs)
      for (const c of signs) {
        const text = a + b + c;
        assert.equal(escape(text), escape(a) + escape(b) + escape(c));
        assert.equal(unescape(escape(text)), text);
      }
});

test("what is escaped already is escaped again", () => {
  assert.equal(escape("&lt;"), "&amp;lt;");
  assert.equal(escape(12), "12");
});

test("tags", () => {
  assert.equal(tag("b", { title: "<&>" }, "<&>"), '<b title="&lt;&amp;&gt;">&lt;&amp;&gt;</b>');
});
