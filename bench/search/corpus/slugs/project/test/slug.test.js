import assert from "node:assert/strict";
import { test } from "node:test";
import { isSlug, slugify } from "../src/slug.js";

test("two words", () => {
  assert.equal(slugify("Hello World"), "hello-world");
});

test("many words", () => {
  assert.equal(slugify(" One  more thing, please "), "one-more-thing-please");
});

test("accents are taken off", () => {
  assert.equal(slugify("Crème"), "creme");
});

test("tells slugs", () => {
  assert.ok(isSlug("a-b"));
  assert.ok(!isSlug("a b"));
});
