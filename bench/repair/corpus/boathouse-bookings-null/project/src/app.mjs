import express from "express";
import { boatOf } from "./boats.mjs";
import { freeSeats, reserves, roster } from "./roster.mjs";

export function createApp() {
  const app = express();
  app.use("/boats/:name", (req, res, next) => {
    res.locals.boat = boatOf(req.params.name);
    if (!res.locals.boat) return res.status(404).json({ error: "no such boat" });
    next();
  });
  app.get("/boats/:name/roster", (req, res) => {
    const { boat } = res.locals;
    res.json({ names: roster(boat), free: freeSeats(boat) });
  });
  app.get("/boats/:name/reserves", (req, res) => res.json(reserves(res.locals.boat)));
  return app;
}
