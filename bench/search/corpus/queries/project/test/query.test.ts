import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../src/query.ts";

test("names and values", () => {
  assert.deepEqual(parseQuery("?a=1&b=2"), { a: "1", b: "2" });
});

test("escapes", () => {
  assert.deepEqual(parseQuery("city=New%20York"), { city: "New York" });
});

test("a name that stands twice", () => {
  assert.deepEqual(parseQuery("tag=x&tag=y&tag=z"), { tag: ["x", "y", "z"] });
});

test("nothing", () => {
  assert.deepEqual(parseQuery(""), {});
});
