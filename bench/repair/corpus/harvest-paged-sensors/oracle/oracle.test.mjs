import assert from "node:assert/strict";
import test from "node:test";
import { pages, recorded } from "../src/source.ts";
import { byField, count } from "../src/totals.ts";

test("totals over all pages", async () => {
  assert.deepEqual(await byField(recorded), { north: 8, mill: 1.1 });
  assert.deepEqual(await byField(async () => ({ rows: [], next: null })), {});
});

test("pages are asked for one after another", async () => {
  const asked = [];
  const fetch = async (page) => {
    asked.push(page);
    return { rows: [{ field: "a", tonnes: page }], next: page < 3 ? page + 1 : null };
  };
  assert.deepEqual(await byField(fetch), { a: 6 });
  assert.deepEqual(asked, [0, 1, 2, 3]);
});

test("the others are as they were", async () => {
  assert.equal(await count(recorded), 3);
  assert.equal(typeof pages(recorded)[Symbol.asyncIterator], "function");
});
