import assert from "node:assert/strict";
import { test } from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";

test("flights", async () => {
  const agent = request(createApp().callback());
  assert.equal((await agent.get("/flights")).body.length, 2);
  assert.equal((await agent.get("/flights/1")).body.from, "Meadow");
  assert.equal((await agent.get("/flights/9")).status, 404);
});
