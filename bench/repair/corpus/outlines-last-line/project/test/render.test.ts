import assert from "node:assert/strict";
import { test } from "node:test";
import { readLines } from "../src/lines.ts";
import { isParent, render, sibling } from "../src/render.ts";

const lines = readLines("a\n  b\n\n  c\nd\n");

test("lines", () => {
  assert.deepEqual(lines[2], { indent: 1, text: "c" });
  assert.equal(lines.length, 4);
});

test("parents and siblings", () => {
  assert.equal(isParent(lines, 0), true);
  assert.equal(isParent(lines, 1), false);
  assert.equal(sibling(lines, 2)?.text, "b");
  assert.equal(sibling(lines, 1), null);
});

test("nothing", () => {
  assert.equal(render([]), "");
});
