import assert from "node:assert/strict";
import test from "node:test";
import { toEntry } from "../src/entries.js";

const home = "https://garden.example.org/blog/";
const entry = (link) => toEntry({ title: "T", link, image: null }, home);

test("relative links", () => {
  assert.deepEqual(entry("seeds?from=feed"), {
    title: "T",
    link: "https://garden.example.org/blog/seeds?from=feed",
    host: "garden.example.org",
    image: null,
    tracked: false,
  });
  assert.equal(entry("/about").link, "https://garden.example.org/about");
  assert.equal(entry("../x?utm_id=1").tracked, true);
  assert.equal(entry("//cdn.example.net/a").host, "cdn.example.net");
});

test("the others are as they were", () => {
  assert.equal(entry("https://b.example.org/1?a=%20").link, "https://b.example.org/1?a=%20");
  assert.equal(entry("https://b.example.org:8080/").host, "b.example.org:8080");
});
