import assert from "node:assert/strict";
import { test } from "node:test";
import { losses } from "../src/alerts.ts";
import { HiveStore } from "../src/store.ts";
import { summary } from "../src/summary.ts";

const store = new HiveStore([
  { id: 1, apiary: "n", weights: [9, 8] },
  { id: 2, apiary: "n", weights: [9, 2] },
  { id: 3, apiary: "s", weights: [] },
]);

test("losses", () => assert.deepEqual(losses(store), [{ id: 2, loss: 7 }]));
test("summary", () => assert.deepEqual(summary(store), { n: 2, s: 1 }));
test("pages", () => {
  assert.equal(store.list().next, 2);
  assert.deepEqual(store.list(2), { items: [{ id: 3, apiary: "s", weights: [] }], next: null });
});
