import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.mjs";
import { Hotel } from "../src/hotel.mjs";

test("rates", async () => {
  const { body } = await request(createApp()).get("/rates");
  expect(body).toEqual([{ name: "basic", night: 2900 }, { name: "window", night: 3600 }]);
});

test("floors", () => {
  expect(Hotel.read().floors.get(3)).toBe("mixed");
});

test("no such bill", async () => {
  expect((await request(createApp()).get("/bills/b-1")).status).toBe(404);
});
