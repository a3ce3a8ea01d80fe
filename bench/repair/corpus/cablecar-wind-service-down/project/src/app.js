import express from "express";
import { decision } from "./rule.js";
import { fetcher, gusts, WindServiceError } from "./wind.js";

export function createApp(ask = fetcher) {
  const app = express();
  app.get("/decision", async (_req, res) => {
    res.json(decision(await gusts(ask)));
  });
  app.use((error, _req, res, next) => {
    if (!(error instanceof WindServiceError)) return next(error);
    res.status(503).set("retry-after", "60").json({ run: false, error: error.message });
  });
  return app;
}
