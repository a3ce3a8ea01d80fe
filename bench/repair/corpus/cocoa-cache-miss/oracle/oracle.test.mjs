import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { Cache } from "../src/cache.js";
import { remembered } from "../src/remember.js";

test("the first quote is made and kept", async () => {
  const cache = new Cache();
  assert.deepEqual((await send(createApp(cache), "/quotes/ivory")).body, { origin: "ivory", middle: 5830 });
  assert.deepEqual(JSON.parse(cache.get("quote:ivory")), { bid: 5810, ask: 5850 });
});

test("what is made is made once, and anew when it is over", async () => {
  const cache = new Cache();
  let made = 0;
  const make = async () => ({ number: ++made });
  assert.deepEqual(await remembered(cache, "k", 60, make), { number: 1 });
  assert.deepEqual(await remembered(cache, "k", 60, make), { number: 1 });
  cache.set("k", '{"number":9}', -1);
  assert.deepEqual(await remembered(cache, "k", 60, make), { number: 2 });
});

test("the others are as they were", async () => {
  const kept = new Map();
  const other = { get: (key) => kept.get(key), set: (key, text) => kept.set(key, text) };
  assert.equal(await remembered(other, "a", 1, async () => 1), 1);
  assert.equal(await remembered(other, "a", 1, async () => 2), 1);
  assert.equal(new Cache().get("x"), null);
  assert.deepEqual((await send(createApp(), "/alarm")).body, { alarm: null });
  assert.equal((await send(createApp(), "/quotes/mars")).status, 404);
});
