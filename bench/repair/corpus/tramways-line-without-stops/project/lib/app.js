import express from "express";
import { byNumber } from "./lines.js";
import { drawing } from "./map.js";

export default function createApp() {
  const app = express();
  app.get("/lines/:number/drawing", (req, res) => {
    const line = byNumber(req.params.number);
    if (!line) return res.status(404).json({ error: "no such line" });
    res.json(drawing(line));
  });
  app.use((error, req, res, next) => {
    res.status(500).json({ error: "internal" });
  });
  return app;
}
