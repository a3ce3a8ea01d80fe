import assert from "node:assert/strict";
import test from "node:test";
import { losses, unweighed } from "../src/alerts.ts";
import { HiveStore } from "../src/store.ts";

const hives = [1, 2, 3, 4, 5].map((id) => ({ id, apiary: "a", weights: id % 2 ? [] : [5] }));

test("every hive is looked at, not those of the first page alone", () => {
  assert.deepEqual([...unweighed(new HiveStore(hives))], [1, 3, 5]);
  assert.deepEqual([...unweighed(new HiveStore(hives, 10))], [1, 3, 5]);
  assert.deepEqual([...unweighed(new HiveStore([]))], []);
});

test("the others are as they were", () => {
  const store = new HiveStore(hives);
  assert.deepEqual(store.list(4), { items: [hives[4]], next: null });
  assert.equal([...store.all()].length, 5);
  assert.deepEqual(losses(store), []);
});
