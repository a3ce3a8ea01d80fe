import express from "express";
import { overview, weekly } from "./report.js";

export function createApp() {
  const app = express();
  app.get("/overview", async (_req, res) => {
    res.json(await overview());
  });
  app.get("/sites/:site/weekly", async (req, res) => {
    res.json(await weekly(req.params.site));
  });
  return app;
}
