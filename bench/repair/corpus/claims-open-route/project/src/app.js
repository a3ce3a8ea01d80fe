import express from "express";
import { claims } from "./claims.js";
import { requireUser } from "./auth.js";
import * as notes from "./notes.js";

export function createApp() {
  const app = express();
  app.use(express.json());

  app.get("/claims", requireUser, (req, res) => {
    res.json(claims.filter(({ owner }) => owner === req.user.id).map(({ id, state }) => ({ id, state })));
  });

  app.get("/claims/:id", requireUser, (req, res) => {
    const claim = claims.find(({ id, owner }) => id === req.params.id && owner === req.user.id);
    if (!claim) return res.status(404).json({ message: "Claim not found" });
    res.json(claim);
  });

  app.get("/claims/:id/notes", notes.list);
  app.post("/claims/:id/notes", requireUser, notes.add);
  app.get("/health", (req, res) => res.sendStatus(204));
  return app;
}
