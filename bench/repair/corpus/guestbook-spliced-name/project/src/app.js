import express from "express";
import { byAuthor, open } from "./entries.js";

export function createApp(db = open()) {
  const app = express();
  app.get("/entries", (req, res) => {
    const { author = "", order = "asc" } = req.query;
    res.json(byAuthor(db, author, order).map(({ words }) => words));
  });
  return app;
}
