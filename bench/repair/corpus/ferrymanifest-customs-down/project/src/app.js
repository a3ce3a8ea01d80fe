import express from "express";
import { declare } from "./customs.js";
import { manifest } from "./manifests.js";

export function createApp(call) {
  const app = express();
  app.post("/manifests/:id/declare", async (req, res) => {
    const found = manifest(req.params.id);
    if (!found) return res.status(404).json({ error: "no manifest" });
    const outcome = await declare(call, found);
    res.status(outcome.accepted ? 200 : 422).json(outcome);
  });
  app.use((error, req, res, next) => {
    res.status(error.status ?? 500).json({ error: error.name });
  });
  return app;
}
