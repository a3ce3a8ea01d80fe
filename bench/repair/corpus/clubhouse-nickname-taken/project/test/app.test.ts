import { expect, test } from "vitest";
import { buildApp } from "../src/app.ts";

test("members", async () => {
  const app = await buildApp();
  const made = await app.inject({ method: "POST", url: "/members", payload: { name: "Cy", nickname: "cy" } });
  expect(made.statusCode).toBe(201);
  const taken = await app.inject({ method: "POST", url: "/members", payload: { name: "Cy", nickname: "bo" } });
  expect(taken.statusCode).toBe(409);
  expect(taken.json()).toEqual({ error: "nickname is taken" });
});

test("changes", async () => {
  const app = await buildApp();
  const changed = await app.inject({ method: "PATCH", url: "/members/2", payload: { nickname: "bobo" } });
  expect(changed.json()).toEqual({ id: 2, name: "Bo", nickname: "bobo" });
  expect((await app.inject({ method: "PATCH", url: "/members/9", payload: {} })).statusCode).toBe(404);
});
