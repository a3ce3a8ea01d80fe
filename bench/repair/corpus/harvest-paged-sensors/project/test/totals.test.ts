import assert from "node:assert/strict";
import test from "node:test";
import { pages, recorded } from "../src/source.ts";
import { count } from "../src/totals.ts";

test("counts", async () => {
  assert.equal(await count(recorded), 3);
});

test("pages", async () => {
  const sizes = [];
  for await (const page of pages(recorded)) sizes.push(page.length);
  assert.deepEqual(sizes, [2, 1]);
});
