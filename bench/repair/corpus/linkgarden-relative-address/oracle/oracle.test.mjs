import assert from "node:assert/strict";
import test from "node:test";
import { hostsOf, linksOf } from "../lib/links.js";

const page = (html) => ({ address: "https://garden.example.org/journal/today", html });

test("relative links are those of the page", () => {
  assert.deepEqual(linksOf(page(`<a href="../seeds"> <a href='/about?x=1'> <a href="//cdn.example.net/x"> <a href="next">`)), [
    { host: "garden.example.org", path: "/seeds" },
    { host: "garden.example.org", path: "/about" },
    { host: "cdn.example.net", path: "/x" },
    { host: "garden.example.org", path: "/journal/next" },
  ]);
  assert.deepEqual(hostsOf(page('<a href="a"><a href="b"><a href="https://example.com/a">')), {
    "garden.example.org": 2,
    "example.com": 1,
  });
});

test("others", () => {
  assert.deepEqual(linksOf(page('<a href="#x"><a href="mailto:a@b.c">')), []);
  assert.deepEqual(linksOf(page('<a href="http://example.com:81/q">')), [{ host: "example.com:81", path: "/q" }]);
});
