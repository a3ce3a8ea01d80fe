import assert from "node:assert/strict";
import test from "node:test";
import { remembered } from "../src/memo.js";
import { compiledSoFar, layout, outline, template } from "../src/pages.js";

test("templates are filled, and made once", () => {
  const before = compiledSoFar();
  assert.equal(template("Hello {name}")({ name: "Ida" }), "Hello Ida");
  assert.equal(template("Hello {name}")({ name: "Bo" }), "Hello Bo");
  assert.equal(compiledSoFar(), before + 1);
  assert.equal(template("{x}")({}), "");
});

test("the others", () => {
  const page = { blocks: [{ title: "A" }] };
  assert.equal(outline(page), "A");
  page.blocks.push({ title: "B" });
  assert.equal(outline(page), "A");
  assert.equal(layout("a"), '<main class="a">');
  let made = 0;
  const get = remembered(() => ++made);
  const key = () => {};
  assert.deepEqual([get(key), get(key), get({})], [1, 1, 2]);
});
