import { expect, test } from "vitest";
import { createApp } from "../src/app.js";
import { Cache } from "../src/cache.js";
import { remembered } from "../src/remember.js";

test("a kept quote", async () => {
  const cache = new Cache();
  cache.set("quote:ghana", '{"bid":100,"ask":104}', 60);
  const answer = await createApp(cache).request("/quotes/ghana");
  expect(await answer.json()).toEqual({ origin: "ghana", middle: 102 });
});

test("remembered", async () => {
  const kept = new Map();
  const cache = { get: (key) => kept.get(key), set: (key, text) => kept.set(key, text) };
  expect(await remembered(cache, "a", 1, async () => 1)).toBe(1);
  expect(await remembered(cache, "a", 1, async () => 2)).toBe(1);
});

test("no alarm", async () => {
  expect(await (await createApp().request("/alarm")).json()).toEqual({ alarm: null });
  expect(new Cache().get("x")).toBeNull();
});
