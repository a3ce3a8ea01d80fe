import assert from "node:assert/strict";
import { test } from "node:test";
import request from "supertest";
import { createApp } from "../src/app.js";

test("a free car", async () => {
  const { body } = await request(createApp()).get("/cars/zoe-2").expect(200);
  assert.deepEqual(body, { id: "zoe-2", free: true, locked: true });
});

test("unlock and lock", async () => {
  const app = createApp();
  assert.deepEqual((await request(app).post("/cars/golf-1/unlock").set("x-member", "m1")).body, { locked: false });
  assert.deepEqual((await request(app).post("/cars/golf-1/lock").set("x-member", "m1")).body, { locked: true });
});

test("a car of somebody else", async () => {
  const { body } = await request(createApp()).post("/cars/golf-1/unlock").set("x-member", "m2").expect(403);
  assert.equal(body.code, "not_yours");
});

test("a car that the club does not have", async () => {
  const { body } = await request(createApp()).get("/cars/golf-3").expect(404);
  assert.equal(body.code, "no_such_car");
});
