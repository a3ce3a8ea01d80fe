import { expect, test } from "vitest";
import { buildApp } from "../src/app.ts";

test("boats", async () => {
  const app = buildApp();
  expect((await app.inject("/boats")).json()).toHaveLength(2);
  const missing = await app.inject("/boats/FR-1");
  expect(missing.statusCode).toBe(404);
  expect(missing.json()).toEqual({ error: "no boat FR-1" });
});

test("an invoice", async () => {
  const answer = await buildApp().inject("/boats/fr-104/invoice?month=2026-05");
  expect(answer.json().total).toBe(168.4);
});

test("a launch", async () => {
  const answer = await buildApp().inject({ method: "POST", url: "/boats/FR-220/launches" });
  expect(answer.statusCode).toBe(201);
});
