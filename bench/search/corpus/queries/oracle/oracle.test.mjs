import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../src/query.ts";

test("escapes everywhere", () => {
  assert.deepEqual(parseQuery("a%20b=c%26d"), { "a b": "c&d" });
  assert.deepEqual(parseQuery("t=%41&t=%42&t=%43"), { t: ["A", "B", "C"] });
  assert.deepEqual(parseQuery("x"), { x: "" });
  assert.deepEqual(parseQuery("x=&y=%C3%A9"), { x: "", y: "é" });
});
