import assert from "node:assert/strict";
import { test } from "node:test";

import { brokenLinks, normalize, resolveLink } from "../links.js";

test("normalized paths", () => {
  assert.equal(normalize("/a/./b/../c"), "/a/c");
  assert.equal(normalize("/../a"), "/a");
});

test("other sites", () => {
  assert.equal(resolveLink("/docs/a.html", "https://example.org/x"), "https://example.org/x");
});

test("places of the same page", () => {
  assert.equal(resolveLink("/docs/a.html", "#top"), "/docs/a.html#top");
});

test("from the root", () => {
  assert.equal(resolveLink("/docs/a.html", "/img/../b.html"), "/b.html");
});

test("neighbours", () => {
  assert.equal(resolveLink("/docs/a.html", "b.html"), "/docs/b.html");
  assert.equal(resolveLink("/a.html", "./b.html"), "/b.html");
});

test("upwards", () => {
  assert.equal(resolveLink("/docs/api/a.html", "../b.html"), "/docs/b.html");
});

test("broken links", () => {
  const pages = { "/a.html": ["/x/b.html#two", "mailto:a@b.c", "#top", "/c.html"], "/x/b.html": ["/a.html"] };
  assert.deepEqual(brokenLinks(pages), ["/a.html -> /c.html"]);
});
