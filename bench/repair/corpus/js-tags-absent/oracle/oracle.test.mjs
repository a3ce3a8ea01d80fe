import assert from "node:assert/strict";
import test from "node:test";
import { presentArticle } from "../src/present.js";
test("tags", () => {
  assert.deepEqual(presentArticle({ slug: "x", title: "X" }).tags, []);
  assert.deepEqual(presentArticle({ slug: "x", title: "X", tags: null }).tags, []);
  assert.deepEqual(presentArticle({ slug: "x", title: "X", tags: ["Q"] }).tags, ["q"]);
});
