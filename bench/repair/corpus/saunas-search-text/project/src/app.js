import express from "express";
import { search } from "./saunas.js";
import { marked } from "./text.js";

export function createApp() {
  const app = express();
  app.get("/saunas", (req, res) => {
    const wanted = String(req.query.q ?? "").trim();
    res.json(search(wanted).map(({ id, name }) => ({ id, name: marked(name, wanted) })));
  });
  app.use((error, req, res, next) => {
    res.status(error.status ?? 500).json({ error: "internal" });
  });
  return app;
}
