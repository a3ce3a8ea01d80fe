import { expect, test } from "vitest";
import { app } from "../src/app.ts";

test("a day", async () => {
  const answer = await app.request("/days/2026-02-01");
  expect(await answer.json()).toMatchObject({ tons: 39.5, trucks: ["T1", "T2"], heaviest: { truck: "T2" } });
});

test("not a day", async () => {
  expect((await app.request("/days/monday")).status).toBe(400);
});
