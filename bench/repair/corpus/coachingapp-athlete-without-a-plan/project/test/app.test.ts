import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { memoryDatabase } from "../src/database.ts";

const app = createApp(memoryDatabase());

test("the day by the last plan", async () => {
  const { body } = await request(app).get("/athletes/1/today?day=2026-04-14");
  expect(body).toEqual({ athlete: "Juno", sessions: ["Intervals"], minutes: 60 });
});

test("a day off", async () => {
  const { body } = await request(app).get("/athletes/2/today?day=2026-04-14");
  expect(body).toEqual({ athlete: "Piet", sessions: [], minutes: 0 });
});

test("nobody", async () => {
  await request(app).get("/athletes/9").expect(404, { error: "athlete not found" });
});
