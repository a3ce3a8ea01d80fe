import assert from "node:assert/strict";
import test from "node:test";
import posts from "../lib/posts.js";
import slug from "../lib/slug.mjs";

test("paths", () => {
  assert.deepEqual(posts.published({ title: "Über uns", text: "x" }), { title: "Über uns", text: "x", path: "/posts/uber-uns" });
  assert.equal(posts.published({ title: "--" }).path, "/posts/");
  assert.equal(posts.teaser({ title: "A", text: "b" }).teaser, "b");
  assert.equal(slug("A b"), "a-b");
});
