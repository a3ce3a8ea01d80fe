import assert from "node:assert/strict";
import test from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";

test("prices", async () => {
  const stations = [{ name: "A", e10: 1.8 }, { name: "B", e10: 1.7 }];
  const answer = await request(createApp({ fetcher: async () => Response.json({ stations }) })).get("/prices/1010");
  assert.deepEqual(answer.body[0], { name: "B", price: 1.7 });
});

test("upstream is down", () =>
  request(createApp({ fetcher: async () => new Response("", { status: 503 }) })).get("/prices/1010").expect(502));
