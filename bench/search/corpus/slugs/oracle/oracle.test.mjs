import assert from "node:assert/strict";
import { test } from "node:test";
import { isSlug, slugify } from "../src/slug.js";

test("every slug is one", () => {
  for (const title of ["a b c d", "x\t y\nz", "1 2  3", "Ä ö ü ß!", "word", "The quick brown fox jumps over the lazy dog again"]) {
    assert.ok(isSlug(slugify(title)), title);
  }
  assert.equal(slugify("a b c d"), "a-b-c-d");
  assert.equal(slugify("x\t y\nz"), "x-y-z");
});
