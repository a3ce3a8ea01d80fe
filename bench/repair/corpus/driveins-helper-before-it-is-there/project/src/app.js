import express from "express";
import { filmById } from "./films.js";
import { isAllowed, price } from "./tickets.js";

export function createApp() {
  const app = express();
  app.use(express.json());
  app.post("/films/:id/cars", (req, res) => {
    const film = filmById(Number(req.params.id));
    if (!film) return res.status(404).json({ error: "no such film" });
    if (!isAllowed(film, req.body.ages)) return res.status(403).json({ error: "too young" });
    res.status(201).json({ film: film.title, cents: price(film, req.body) });
  });
  app.use((error, req, res, next) => res.status(500).json({ error: "internal" }));
  return app;
}
