import express, { type Express } from "express";
import { Client } from "./db/client.ts";
import { onError } from "./errors.ts";
import { cards } from "./routes/cards.ts";
import { decks } from "./routes/decks.ts";

export function createApp(db = new Client()): Express {
  const app = express();
  app.use(express.json());
  app.use("/decks", decks(db));
  app.use("/cards", cards(db));
  app.use(onError);
  return app;
}
