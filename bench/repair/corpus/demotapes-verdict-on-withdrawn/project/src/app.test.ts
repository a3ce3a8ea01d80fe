import assert from "node:assert/strict";
import { test } from "node:test";
import request from "supertest";
import { createApp } from "./app";

test("a verdict", async () => {
  const { body } = await request(createApp()).patch("/tapes/2").send({ verdict: "too long" });
  assert.equal(body.verdict, "too long");
});

test("withdrawn", async () => {
  const app = createApp();
  assert.equal((await request(app).delete("/tapes/1")).status, 204);
  assert.equal((await request(app).delete("/tapes/1")).status, 404);
  assert.equal((await request(app).get("/tapes/1")).status, 404);
  assert.equal((await request(app).get("/tapes")).body.length, 1);
});
