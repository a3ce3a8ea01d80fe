import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";
import { avatarOf } from "../src/avatar.js";

test("avatars", async () => {
  const { body } = await request(createApp()).get("/users/1/avatar");
  expect(body.url).toMatch(/^https:\/\/avatars\.test\/[0-9a-f]{32}$/);
  expect(avatarOf({ hidden: true, email: "x" })).toBe("/avatars/default.png");
});

test("export", async () => {
  expect((await request(createApp()).get("/users/2/export")).body).toEqual({ name: "Bo", email: null, phone: "+45 1234" });
  expect((await request(createApp()).get("/users/9/export")).status).toBe(404);
});
