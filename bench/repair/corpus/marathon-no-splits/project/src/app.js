import express from "express";
import { card, result } from "./present.js";
import { RUNNERS } from "./runners.js";

export function createApp(runners = RUNNERS) {
  const app = express();
  app.param("number", (req, res, next, number) => {
    req.runner = runners.get(Number(number));
    if (!req.runner) return res.status(404).json({ error: "no such runner" });
    next();
  });
  app.get("/runners/:number", (req, res) => res.json(card(req.runner)));
  app.get("/runners/:number/result", (req, res) => res.json(result(req.runner)));
  return app;
}
