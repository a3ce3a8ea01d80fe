import assert from "node:assert/strict";
import test from "node:test";
import { headings, isLink, links } from "../src/scan.ts";

test("all links", () => {
  assert.deepEqual(links("See [install](i.md) and [the API](https://api.test/v2).\n![s](img.png)"), [
    { text: "install", target: "i.md" },
    { text: "the API", target: "https://api.test/v2" },
    { text: "s", target: "img.png" },
  ]);
  assert.deepEqual(links("nothing"), []);
});

test("the others, however often", () => {
  for (let at = 0; at < 4; at += 1) assert.equal(isLink("see [a](b)"), true);
  assert.equal(isLink("a"), false);
  assert.deepEqual(headings("# A"), ["1 A"]);
});
