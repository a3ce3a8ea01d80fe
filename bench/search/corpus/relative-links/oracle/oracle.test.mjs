import assert from "node:assert/strict";
import { test } from "node:test";

import { brokenLinks, resolveLink } from "../links.js";

const LINKS = ["b", "b.html", "./b", "../b", "../../b", "c/d", "c/./d", "c/../d", "../c/d.html", "/b", "/c/../d", "b#x", "#x", "."];
for (const page of ["/a", "/a.html", "/x/a", "/x/y/a.html", "/x/"])
  for (const link of LINKS.filter((one) => one !== "."))
    test(`${link} on ${page}`, () => {
      const expected = new URL(link, `http://site${page}`);
      assert.equal(resolveLink(page, link), expected.pathname + expected.hash);
    });

test("broken links", () => {
  const pages = { "/x/a": ["b", "../c", "b#q", "HTTP://x"], "/x/b": ["a", "./c"], "/c": ["x/a", "x/c", "#t"] };
  assert.deepEqual(brokenLinks(pages), ["/x/b -> ./c", "/c -> x/c"]);
});
