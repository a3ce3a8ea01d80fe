import express from "express";
import { createStore } from "./store.js";
import { Tune } from "./tune.js";

export function createApp(store = createStore()) {
  const app = express();
  app.use(express.json());

  app.param("name", (req, res, next, name) => {
    req.roll = store.roll(name);
    if (!req.roll) return res.status(404).json({ error: "unknown roll" });
    next();
  });

  app.get("/rolls", (req, res) => res.json(store.names()));
  app.get("/rolls/:name", (req, res) => res.json(req.roll));
  app.post("/rolls/:name/tunes", (req, res) => {
    const { title, bars } = req.body;
    res.status(201).json(req.roll.add(new Tune(title, bars)));
  });
  return app;
}
