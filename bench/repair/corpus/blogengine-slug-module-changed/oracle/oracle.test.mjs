import assert from "node:assert/strict";
import test from "node:test";
import posts from "../lib/posts.js";
import slugs from "../lib/slug.js";
import tags from "../lib/tags.js";

test("a tag", () => {
  const tag = tags.newTag("Open Data & Café");
  assert.deepEqual(tag, { name: "Open Data & Café", slug: "open-data-cafe", color: tags.colorOf("Open Data & Café") });
});

test("the others are as they were", () => {
  assert.equal(slugs.slugify("A b"), "a-b");
  assert.equal(posts.newPost("A b").slug, "a-b");
});
