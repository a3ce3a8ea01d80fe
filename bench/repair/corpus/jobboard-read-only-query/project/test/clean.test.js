import assert from "node:assert/strict";
import test from "node:test";
import { cleaned } from "../src/clean.js";
import { search } from "../src/jobs.js";

test("cleaned", () => assert.deepEqual(cleaned({ a: " X ", b: " ", c: ["1", "2"] }), { a: "x", c: "1" }));

test("search", () => {
  assert.equal(search({ text: "dev", minimum: 60_000, page: 1, size: 5 }).total, 1);
});
