import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.ts";

test("decks", async () => {
  const app = createApp();
  await request(app).post("/decks").send({ title: "Verbs" }).expect(201);
  await request(app).post("/decks").send({ title: "Verbs" }).expect(409, { error: "already exists" });
  await request(app).delete("/decks/1").expect(204);
  await request(app).delete("/decks/1").expect(404, { error: "not found" });
});

test("cards", async () => {
  const app = createApp();
  await request(app).post("/cards").send({ deckId: 1, front: "der See", back: "lake" }).expect(201);
  await request(app).post("/cards").send({ deckId: 1 }).expect(422);
  const res = await request(app).get("/decks/1/cards");
  expect(res.body.cards).toHaveLength(1);
});
