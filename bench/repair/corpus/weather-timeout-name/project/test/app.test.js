import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";

test("weather", async () => {
  const { body } = await request(createApp(async () => ({ celsius: 7 }))).get("/weather/kiel");
  expect(body).toEqual({ place: "kiel", celsius: 7 });
});

test("down", async () => {
  const failed = async () => {
    throw new TypeError("fetch failed");
  };
  const { status, body } = await request(createApp(failed)).get("/weather/kiel");
  expect([status, body]).toEqual([503, { error: "forecast_unavailable" }]);
});
