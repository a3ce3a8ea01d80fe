import express from "express";
import { describe } from "./describe.js";
import { close, open, valves } from "./valves.js";

export function api() {
  const app = express();
  app.use(express.json());

  app.param("valve", (req, res, next, name) => {
    req.valve = valves.get(name);
    if (!req.valve) return res.status(404).json({ error: `no valve ${name}` });
    next();
  });

  app.get("/valves", (req, res) => {
    res.json([...valves.values()].map(describe));
  });

  app.post("/valves/:valve/open", (req, res) => {
    const { minutes } = req.body;
    if (!(minutes > 0 && minutes <= 120)) return res.status(400).json({ error: "minutes must be 1 to 120" });
    open(req.valve, minutes);
    res.json(req.valve);
  });

  app.post("/valves/:valve/close", (req, res) => {
    close(req.valve);
    res.json(describe(req.valve));
  });

  return app;
}
