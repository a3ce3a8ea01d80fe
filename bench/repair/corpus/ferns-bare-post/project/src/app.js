import express from "express";
import { createShelf } from "./shelf.js";

const invalid = (res, field) => res.status(400).json({ error: "invalid", field });

export function createApp(shelf = createShelf()) {
  const app = express();
  app.use(express.json());

  app.post("/ferns", (req, res) => {
    const { name, water } = req.body;
    if (!name) return invalid(res, "name");
    if (!Number.isInteger(water)) return invalid(res, "water");
    res.status(201).json(shelf.add(name, water));
  });

  app.patch("/ferns/:id", (req, res) => {
    const { water } = req.body ?? {};
    if (!Number.isInteger(water)) return invalid(res, "water");
    const fern = shelf.water(Number(req.params.id), water);
    if (!fern) return res.status(404).json({ error: "not_found" });
    res.json(fern);
  });

  return app;
}
