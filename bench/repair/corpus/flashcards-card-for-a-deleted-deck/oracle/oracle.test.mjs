import assert from "node:assert/strict";
import test from "node:test";
import { assertRefused, send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { Client } from "../src/db/client.ts";

const card = { deckId: 1, front: "der Fluss", back: "river" };

// Left open: which refusal it is, and its words.
test("a card for a deck that is not there is refused", async () => {
  const app = createApp();
  assertRefused(await send(app, "/cards", { json: { ...card, deckId: 77 } }), ["error"]);
  assert.equal((await send(app, "/cards", { json: card })).status, 201);
  assert.equal((await send(app, "/decks/1", { method: "DELETE" })).status, 204);
  assertRefused(await send(app, "/cards", { json: card }), ["error"]);
  assert.deepEqual((await send(app, "/decks/1/cards")).body, { cards: [] });
});

test("what else fails is told apart", async () => {
  const db = new Client();
  db.card.create = async () => {
    throw new Error("connection refused");
  };
  const answer = await send(createApp(db), "/cards", { json: card });
  assert.deepEqual([answer.status, answer.body], [500, { error: "internal error" }]);
});

test("the others are as they were", async () => {
  const app = createApp();
  const gone = await send(app, "/decks/9", { method: "DELETE" });
  assert.deepEqual([gone.status, gone.body], [404, { error: "not found" }]);
  assert.equal((await send(app, "/decks", { json: { title: "German, rivers and lakes" } })).status, 409);
});
