import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";
import { cookieFor } from "../src/preferences.js";

test("defaults", async () => {
  const { body } = await request(createApp()).get("/slots");
  expect(body).toEqual({ hall: "main", language: "de", places: 40 });
});

test("what was stored", async () => {
  const [cookie] = cookieFor({ hall: "kids" }).split(";");
  const { body } = await request(createApp()).get("/slots").set("cookie", `a=1; ${cookie}`);
  expect(body).toEqual({ hall: "kids", language: "de", places: 12 });
});

test("stores", async () => {
  await request(createApp()).put("/preferences").send({ news: false }).expect(204);
});
