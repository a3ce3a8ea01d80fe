import express from "express";
import { requireSession } from "./session.js";
import { Unauthorized } from "./unauthorized.js";

export function createApp() {
  const app = express();

  app.get("/studios/mine", requireSession, (req, res) => {
    res.json({ owner: req.session.sub, studios: [] });
  });
  app.get("/health", (req, res) => res.json({ ok: true }));

  app.use((error, req, res, next) => {
    if (error instanceof Unauthorized) {
      res.set("WWW-Authenticate", `Bearer error="${error.code}"`);
      return res.status(401).json({ error: { code: error.code, message: error.message } });
    }
    res.status(500).json({ error: { code: "internal", message: "Internal server error" } });
  });
  return app;
}
