import express from "express";
import { AssociationError, association } from "./association.js";
import { corrected } from "./results.js";

export function createApp(client = association(process.env.ASSOCIATION_URL)) {
  const app = express();
  app.get("/corrected/:boat/:seconds", async (req, res, next) => {
    try {
      const handicap = await client.handicap(req.params.boat);
      res.json({ handicap, corrected: corrected(Number(req.params.seconds), handicap) });
    } catch (error) {
      next(error);
    }
  });
  app.use((error, req, res, next) => {
    const status = error instanceof AssociationError ? 502 : 500;
    res.status(status).json({ error: status === 502 ? "handicaps are not available" : "internal" });
  });
  return app;
}
