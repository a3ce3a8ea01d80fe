import express from "express";
import { cookieFor, preferencesOf } from "./preferences.js";

const HALLS = { main: 40, kids: 12 };

export function createApp() {
  const app = express();
  app.use(express.json());

  app.get("/slots", (req, res) => {
    const { hall, language } = preferencesOf(req);
    res.json({ hall, language, places: HALLS[hall] ?? 0 });
  });

  app.put("/preferences", (req, res) => {
    res.set("set-cookie", cookieFor(req.body)).status(204).end();
  });

  app.use((error, req, res, next) => {
    res.status(500).json({ error: "internal" });
  });
  return app;
}
