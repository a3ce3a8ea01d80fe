import assert from "node:assert/strict";
import { test } from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";
import { capacity } from "../src/seats.js";

test("halls", async () => {
  assert.equal((await request(createApp().callback()).get("/halls/2")).body.name, "Studio");
  assert.equal((await request(createApp().callback()).get("/halls/3/capacity")).status, 404);
});

test("capacity", () => assert.equal(capacity(2), 72));
