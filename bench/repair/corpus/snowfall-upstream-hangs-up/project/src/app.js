import express from "express";
import { depths } from "./service.js";

export function createApp(base) {
  const app = express();
  app.get("/resorts/:name", async (req, res) => {
    const found = await depths(base);
    if (!Object.hasOwn(found, req.params.name)) return res.status(404).json({ error: "unknown resort" });
    res.json({ resort: req.params.name, centimetres: found[req.params.name] });
  });
  app.use((error, req, res, next) => {
    res.status(502).json({ error: "the weather service does not answer" });
  });
  return app;
}
