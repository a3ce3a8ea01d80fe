const assert = require("node:assert");
const test = require("node:test");
const { load } = require("../src/env");
const { previewOf } = require("../src/preview");

test("titles", () => {
  assert.deepStrictEqual(previewOf("<title> Hello </title>"), { title: "Hello", image: null });
  assert.deepStrictEqual(previewOf('<meta property="og:title" content="A"><title>B</title>'), { title: "A", image: null });
  assert.deepStrictEqual(previewOf(""), { title: null, image: null });
});

test("settings", () => {
  assert.strictEqual(load({ DATABASE_URL: "postgres://x" }).concurrency, 2);
  assert.throws(() => load({}), /DATABASE_URL/);
});
