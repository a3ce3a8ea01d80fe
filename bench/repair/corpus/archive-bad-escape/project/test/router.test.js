const assert = require("node:assert/strict");
const { test } = require("node:test");
const { route } = require("../lib/router");

test("documents", () => {
  assert.deepEqual(route("GET", "/documents?page=2"), { titles: ["Maps"] });
  assert.equal(route("GET", "/documents/%C3%9Cbersicht%20100%20%25").year, 1920);
});

test("refusals", () => {
  assert.throws(() => route("GET", "/documents?page=x"), { status: 400 });
  assert.throws(() => route("GET", "/documents/None"), { status: 404, reason: "no document None" });
  assert.throws(() => route("PUT", "/documents"), { status: 405 });
});
