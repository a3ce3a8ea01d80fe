import express from "express";
import { ratingOf } from "./ratings.js";

export function createApp(get) {
  const app = express();
  app.get("/products/:sku", async (req, res) => {
    res.json({ sku: req.params.sku, stars: await ratingOf(get, req.params.sku) });
  });
  app.use((error, _req, res, _next) => {
    res.status(error.upstream ? 502 : 500).json({ error: error.upstream ? "ratings_unavailable" : "internal" });
  });
  return app;
}
