import { expect, test } from "vitest";
import { app } from "../src/app.js";
import { bestPlace, wins } from "../src/horses.js";

test("a horse", async () => {
  const answer = await app.request("/horses/blaze");
  expect(await answer.json()).toEqual({ name: "Blaze", best: 1, last: "2026-06-14", wins: 1 });
});

test("never started", () => {
  expect(bestPlace({ starts: [] })).toBeNull();
  expect(wins({ starts: [] })).toBe(0);
});

test("unknown", async () => {
  expect((await app.request("/horses/x")).status).toBe(404);
});
