import { Router } from "express";
import type { Client } from "../db/client.ts";

export function cards(db: Client): Router {
  const router = Router();

  router.post("/", async (req, res) => {
    const { deckId, front, back } = req.body;
    if (!Number.isInteger(deckId) || !front || !back) {
      res.status(422).json({ error: "deckId, front and back are needed" });
      return;
    }
    const card = await db.card.create({ deckId, front, back });
    res.status(201).json(card);
  });

  return router;
}
