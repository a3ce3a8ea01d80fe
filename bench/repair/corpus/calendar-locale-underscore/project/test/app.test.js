import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";

const get = async (path) => (await request(createApp()).get(path)).body;

test("days", async () => {
  expect(await get("/ida/day/2026-03-02")).toEqual({ day: "Montag" });
  expect(await get("/al/day/2026-03-02")).toEqual({ day: "Monday" });
});

test("prices", async () => {
  expect((await get("/bo/price/1050")).price).toMatch(/10,50/);
  expect((await get("/al/price/1050")).price).toBe("€10.50");
});
