import assert from "node:assert/strict";
import { test } from "node:test";
import { countItems, findFirst, loadAll } from "../src/loader.js";

function service(...pages) {
  const asked = [];
  const fetchPage = async (cursor) => {
    asked.push(cursor);
    const number = cursor ?? 0;
    return { items: pages[number], next: number + 1 < pages.length ? number + 1 : null };
  };
  return { fetchPage, asked };
}

test("all pages are joined", async () => {
  const { fetchPage } = service([1, 2], [3], [4, 5]);
  assert.deepEqual(await loadAll(fetchPage), [1, 2, 3, 4, 5]);
});

test("an empty list", async () => {
  assert.deepEqual(await loadAll(service([]).fetchPage), []);
});

test("no more pages than the limit takes", async () => {
  const { fetchPage, asked } = service([1, 2], [3, 4], [5, 6]);
  assert.deepEqual(await loadAll(fetchPage, { limit: 3 }), [1, 2, 3]);
  assert.deepEqual(asked, [null, 1]);
});

test("the first that fits", async () => {
  const { fetchPage, asked } = service([1, 2], [3, 4], [6]);
  assert.equal(await findFirst(fetchPage, (item) => item > 2), 3);
  assert.deepEqual(asked, [null, 1]);
});

test("none fits", async () => {
  assert.equal(await findFirst(service([1], [2]).fetchPage, () => false), undefined);
});

test("the answer may take time", async () => {
  const isEven = async (item) => item % 2 === 0;
  assert.equal(await findFirst(service([1, 3], [5, 8]).fetchPage, isEven), 8);
});

test("count", async () => {
  assert.equal(await countItems(service(["a"], ["b", "c"]).fetchPage), 3);
});

test("failures are passed on", async () => {
  await assert.rejects(
    loadAll(async () => {
      throw new Error("offline");
    }),
    /offline/,
  );
});
