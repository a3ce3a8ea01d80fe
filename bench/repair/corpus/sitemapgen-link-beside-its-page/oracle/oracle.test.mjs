import assert from "node:assert/strict";
import test from "node:test";
import { crawl } from "../lib/crawl.mjs";

test("links are read from their page", () => {
  const pages = crawl("site", "https://www.example.org");
  assert.deepEqual(pages.map(({ url }) => url).toSorted(), [
    "https://www.example.org/",
    "https://www.example.org/about.html",
    "https://www.example.org/concerts/",
    "https://www.example.org/concerts/2026.html",
  ]);
  assert.deepEqual(pages.find(({ url }) => url.endsWith("2026.html")).images, [
    "https://www.example.org/photos/june.jpg",
  ]);
});
