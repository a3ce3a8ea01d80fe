import assert from "node:assert/strict";
import test from "node:test";
import { readLines } from "../src/lines.ts";
import { isParent, render } from "../src/render.ts";

test("the last line is no parent, and is printed", () => {
  assert.equal(render(readLines("a\n  b\n    c\nd\n  e")), "+ a\n\t+ b\n\t\t- c\n+ d\n\t- e");
  assert.equal(render(readLines("alone")), "- alone");
  assert.equal(isParent(readLines("a\n  b"), 1), false);
  assert.equal(isParent(readLines("a\n  b"), 0), true);
});
