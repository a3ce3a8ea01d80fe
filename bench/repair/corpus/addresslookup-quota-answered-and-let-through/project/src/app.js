import express from "express";
import { addresses } from "./addresses.js";
import { requireKey } from "./auth.js";
import { countUsage } from "./quota.js";

export function createApp() {
  const app = express();
  app.get("/health", (_req, res) => res.send("ok"));
  app.use(requireKey, countUsage);

  app.get("/search", (req, res) => {
    const words = String(req.query.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const found = addresses.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)));
    res.set("cache-control", "private, max-age=60");
    res.json({ found });
  });

  app.get("/addresses/:id", (req, res) => {
    const address = addresses.find(({ id }) => id === req.params.id);
    if (!address) return res.status(404).json({ error: "no such address" });
    res.json(address);
  });

  return app;
}
