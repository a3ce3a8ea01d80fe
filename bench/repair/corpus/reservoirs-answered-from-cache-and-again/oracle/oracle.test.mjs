import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.ts";
import { cached } from "../src/cached.ts";
import { asked } from "../src/gauges.ts";
import { ResponseCache } from "../src/response-cache.ts";
import { send } from "./kit.mjs";

test("what is kept is answered once, and the gauges are left alone", async () => {
  const app = createApp({ cache: new ResponseCache(60_000) });
  const first = await send(app, "/reservoirs/levels");
  assert.equal(first.headers.get("x-cache"), null);
  const before = asked.times;
  const second = await send(app, "/reservoirs/levels");
  assert.equal(second.status, 200);
  assert.equal(second.headers.get("x-cache"), "hit");
  assert.deepEqual(second.body, first.body);
  assert.equal(asked.times, before);
});

test("nothing comes after an answer of the cache", () => {
  const cache = new ResponseCache(60_000);
  cache.put("/a", [1]);
  let went = 0;
  const said = [];
  const res = { statusCode: 200, set: () => res, json: (body) => (said.push(body), res) };
  cached(cache)({ originalUrl: "/a" }, res, () => went++);
  assert.deepEqual([said, went], [[[1]], 0]);
  cached(cache)({ originalUrl: "/b" }, res, () => went++);
  assert.equal(went, 1);
  res.json([2]);
  assert.deepEqual(cache.get("/b"), [2]);
});
