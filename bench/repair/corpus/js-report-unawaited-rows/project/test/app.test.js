import assert from "node:assert/strict";
import test from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";

test("overview", async () => {
  const response = await request(createApp()).get("/overview");
  assert.deepEqual(response.body, { sites: 1 });
});
