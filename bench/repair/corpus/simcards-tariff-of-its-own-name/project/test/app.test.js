import { expect, test } from "vitest";
import { app } from "../src/app.js";

test("quotes", async () => {
  expect(await (await app.request("/quotes/trip?months=2")).json()).toEqual({ tariff: "trip", cents: 2998 });
  expect((await app.request("/quotes/none")).status).toBe(422);
});

test("cards", async () => {
  expect((await app.request("/cards/8949", { method: "PUT" })).status).toBe(201);
  expect((await app.request("/cards/1/tariff", { method: "POST", body: "{}" })).status).toBe(404);
});
