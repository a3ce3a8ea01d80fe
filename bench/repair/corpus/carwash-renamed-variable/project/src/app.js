import express from "express";
import { quote } from "./quote.js";

export function createApp() {
  const app = express();
  app.get("/quote/:program", (req, res) => {
    const found = quote({
      program: req.params.program,
      size: req.query.size ?? "small",
      isMember: req.query.member === "yes",
    });
    if (!found) return res.status(404).json({ error: "unknown program" });
    res.json(found);
  });
  return app;
}
