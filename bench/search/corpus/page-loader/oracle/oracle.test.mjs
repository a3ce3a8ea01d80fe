import assert from "node:assert/strict";
import { test } from "node:test";
import { countItems, findFirst, loadAll } from "../src/loader.js";

const pagesOf = (items, size) => {
  const asked = [];
  return {
    asked,
    fetchPage: async (cursor) => {
      asked.push(cursor);
      const start = cursor ?? 0;
      await new Promise((resolve) => setImmediate(resolve));
      return { items: items.slice(start, start + size), next: start + size < items.length ? start + size : null };
    },
  };
};

const later = (fits) => async (item) => {
  await new Promise((resolve) => setImmediate(resolve));
  return fits(item);
};

for (const count of [0, 1, 2, 5, 6])
  for (const size of [1, 2, 3, 10]) {
    const items = Array.from({ length: count }, (_, index) => index * 10);
    test(`${count} items by ${size}`, async () => {
      assert.deepEqual(await loadAll(pagesOf(items, size).fetchPage), items);
      assert.equal(await countItems(pagesOf(items, size).fetchPage), count);
      for (const limit of [1, 2, 4]) {
        const service = pagesOf(items, size);
        assert.deepEqual(await loadAll(service.fetchPage, { limit }), items.slice(0, limit));
        assert.equal(service.asked.length, Math.max(1, Math.ceil(Math.min(limit, count) / size)));
      }
      for (const wanted of [...items, 999]) {
        for (const wrap of [(fits) => fits, later]) {
          const service = pagesOf(items, size);
          const index = items.indexOf(wanted);
          const found = await findFirst(service.fetchPage, wrap((item) => item === wanted));
          assert.equal(found, index < 0 ? undefined : wanted);
          const pages = index < 0 ? Math.max(1, Math.ceil(count / size)) : Math.floor(index / size) + 1;
          assert.equal(service.asked.length, pages);
        }
      }
    });
  }

test("a refusal of the question is passed on", async () => {
  const bad = async () => {
    throw new Error("no");
  };
  await assert.rejects(findFirst(pagesOf([1], 1).fetchPage, bad), /no/);
});
