import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.ts";

test("places", async () => {
  expect((await request(createApp()).get("/skus/kettle/place")).body).toEqual({ code: "A-1", available: true });
  expect((await request(createApp()).get("/skus/toaster/place")).body).toEqual({ code: "A-2", available: false });
});

test("bins", async () => {
  const { status, body } = await request(createApp()).get("/bins/Z-9");
  expect([status, body]).toEqual([404, { error: "no bin Z-9" }]);
});
