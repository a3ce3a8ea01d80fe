import express from "express";
import { prices } from "./prices.js";
import { UpstreamError } from "./upstream.js";

export function createApp({ base = "https://prices.example", fetcher } = {}) {
  const app = express();
  app.get("/prices/:zip", (req, res, next) => {
    prices(req.params.zip, base, { fetcher }).then((found) => res.json(found), next);
  });
  app.use((error, req, res, next) => {
    if (error instanceof UpstreamError) return res.status(502).set("Retry-After", "60").json({ error: "upstream" });
    next(error);
  });
  return app;
}
