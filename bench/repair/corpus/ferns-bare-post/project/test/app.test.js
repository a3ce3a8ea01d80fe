import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";

test("a fern", async () => {
  const app = createApp();
  expect((await request(app).post("/ferns").send({ name: "Boston", water: 3 })).body).toEqual({ id: 1, name: "Boston", water: 3 });
  expect((await request(app).patch("/ferns/1").send({ water: 4 })).body.water).toBe(4);
});

test("what is invalid", async () => {
  const { status, body } = await request(createApp()).post("/ferns").send({ water: 3 });
  expect([status, body]).toEqual([400, { error: "invalid", field: "name" }]);
  expect((await request(createApp()).patch("/ferns/1")).body).toEqual({ error: "invalid", field: "water" });
});
