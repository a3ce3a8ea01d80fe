import { Router } from "express";
import type { Client } from "../db/client.ts";

export function decks(db: Client): Router {
  const router = Router();

  router.get("/", async (_req, res) => {
    res.json({ decks: await db.deck.findMany() });
  });

  router.post("/", async (req, res) => {
    res.status(201).json(await db.deck.create({ title: String(req.body.title) }));
  });

  router.delete("/:id", async (req, res) => {
    await db.deck.delete(Number(req.params.id));
    res.status(204).end();
  });

  router.get("/:id/cards", async (req, res) => {
    res.json({ cards: await db.card.findMany(Number(req.params.id)) });
  });

  return router;
}
