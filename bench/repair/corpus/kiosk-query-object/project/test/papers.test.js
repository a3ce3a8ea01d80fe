const assert = require("node:assert/strict");
const test = require("node:test");
const { list } = require("../lib/papers");
const { parse } = require("../lib/server");

test("all", () => assert.equal(list({}).papers.length, 3));

test("filtered", () => {
  assert.deepEqual(list({ max: "300" }), { filters: ["max"], papers: [{ title: "Der Bote", lang: "de", price: 290 }] });
});

test("parse", () => assert.equal(parse("/papers?lang=fr").query.lang, "fr"));
