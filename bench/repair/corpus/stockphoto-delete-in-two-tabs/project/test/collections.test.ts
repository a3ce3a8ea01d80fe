import { expect, test } from "vitest";
import { buildApp } from "../src/app";

test("list", async () => {
  const response = await buildApp().inject("/api/collections");
  expect(response.json()).toEqual([
    { id: "c1", title: "Alps", size: 2 },
    { id: "c2", title: "Harbours", size: 0 },
  ]);
});

test("one that is not there", async () => {
  expect((await buildApp().inject("/api/collections/c7")).statusCode).toBe(404);
});

test("rename", async () => {
  const app = buildApp();
  const renamed = await app.inject({ method: "PATCH", url: "/api/collections/c2", payload: { title: "Ports" } });
  expect(renamed.json().title).toBe("Ports");
  const missing = await app.inject({ method: "PATCH", url: "/api/collections/c7", payload: { title: "Ports" } });
  expect(missing.statusCode).toBe(404);
});

test("delete", async () => {
  const app = buildApp();
  expect((await app.inject({ method: "DELETE", url: "/api/collections/c1" })).statusCode).toBe(204);
  expect((await app.inject("/api/collections")).json()).toHaveLength(1);
});
