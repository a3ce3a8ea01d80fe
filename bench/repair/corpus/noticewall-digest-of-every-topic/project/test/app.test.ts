import assert from "node:assert/strict";
import { test } from "node:test";
import { createApp } from "../src/app.ts";

const app = createApp([
  { id: 1, topic: "lost", place: "park", title: "Grey cat", posted: "2026-03-01" },
  { id: 2, topic: "sale", place: "hall", title: "Piano", posted: "2026-03-04" },
]);

test("notices by topic and place", async () => {
  const all = await (await app.request("/notices")).json();
  assert.equal(all.length, 2);
  const some = await (await app.request("/notices?topic=Lost&place=park")).json();
  assert.deepEqual(some.map(({ id }) => id), [1]);
});

test("one notice", async () => {
  assert.equal((await app.request("/notices/2")).status, 200);
  assert.equal((await app.request("/notices/3")).status, 404);
});

test("digest of topics", async () => {
  const text = await (await app.request("/digest?topic=sale&topic=lost&since=2026-03-02")).text();
  assert.equal(text, "# sale\n- Piano (hall)\n");
});
