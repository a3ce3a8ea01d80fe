import express from "express";
import { calendar } from "./calendar.js";
import { page } from "./page.js";
import { findChurch, lessonsAt } from "./store.js";

export function createApp() {
  const app = express();

  app.param("church", (req, res, next, id) => {
    req.church = findChurch(id);
    if (!req.church) return res.status(404).send("no such church");
    next();
  });

  app.get("/churches/:church", (req, res) => {
    res.type("html").send(page(req.church, lessonsAt(req.church.id)));
  });

  app.get("/churches/:church/calendar.ics", (req, res) => {
    res.type("text/calendar").send(calendar(lessonsAt(req.church.id)));
  });

  return app;
}
