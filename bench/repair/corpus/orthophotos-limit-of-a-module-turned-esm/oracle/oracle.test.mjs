import assert from "node:assert/strict";
import test from "node:test";
import area from "../lib/area.js";
import tiles from "../lib/tiles.js";

const delta = { zoom: 2, x: [1, 3], y: [0, 1] };

test("the tiles of an area are fetched, in the order of rows", async () => {
  const found = await area.fetchArea(delta, tiles.paint);
  assert.deepEqual(found.map(({ key }) => key), ["2/1/0", "2/2/0", "2/3/0", "2/1/1", "2/2/1", "2/3/1"]);
});

test("only a few at a time", async () => {
  let running = 0;
  let most = 0;
  await area.fetchArea({ zoom: 1, x: [0, 5], y: [0, 4] }, async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 2));
    running -= 1;
  });
  assert.equal(most, area.AT_ONCE);
});

test("what cannot be fetched is told", async () => {
  const failing = async () => Promise.reject(new Error("gone"));
  await assert.rejects(area.fetchArea(delta, failing), /gone/);
});

test("the module is still one for those who import it", async () => {
  const module = await import("../lib/limit.mjs");
  assert.equal(typeof module.default, "function");
});
