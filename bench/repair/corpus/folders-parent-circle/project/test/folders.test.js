import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";

test("shows", async () => {
  const { body } = await request(createApp()).get("/folders").query({ path: "home/letters" });
  expect(body).toEqual({ name: "letters", path: "home/letters", children: ["2025", "2026"] });
});

test("unknown", async () => {
  await request(createApp()).get("/folders?path=x").expect(404, { error: "no such folder" });
  await request(createApp()).post("/folders").send({ in: "x", name: "y" }).expect(404);
});
