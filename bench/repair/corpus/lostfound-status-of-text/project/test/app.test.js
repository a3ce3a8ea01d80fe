import assert from "node:assert/strict";
import test from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";
import { Items } from "../src/items.js";

test("claims", async () => {
  const app = createApp().callback();
  await request(app).put("/items/1/claims/ida").expect(200);
  await request(app).put("/items/2/claims/ida").expect(404, { error: "not_found" });
});

test("once only", () => {
  const items = new Items();
  items.claim(1, "ida");
  assert.throws(() => items.claim(1, "jon"), /already_claimed/);
});
