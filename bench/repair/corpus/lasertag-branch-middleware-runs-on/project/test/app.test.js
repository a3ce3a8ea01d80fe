import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";

test("books and lists", async () => {
  const server = createApp().callback();
  const made = await request(server).post("/games").set("x-branch", "docks").send({ arena: "containers", players: 8 });
  expect(made.status).toBe(201);
  const list = await request(server).get("/games").set("x-branch", "docks");
  expect(list.body.games).toHaveLength(1);
  expect((await request(server).get("/games").set("x-branch", "north")).body.games).toEqual([]);
});

test("needs a branch", async () => {
  const res = await request(createApp().callback()).get("/games");
  expect(res.status).toBe(400);
  expect(res.body).toEqual({ error: "unknown branch" });
});

test("needs JSON", async () => {
  const res = await request(createApp().callback()).post("/games").set("x-branch", "north").send("{");
  expect(res.status).toBe(400);
});
