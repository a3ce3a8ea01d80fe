import express from "express";
import { avatarOf } from "./avatar.js";
import { exportRow } from "./export.js";
import { findUser } from "./users.js";

export function createApp() {
  const app = express();
  app.get("/users/:id/avatar", (req, res) => {
    const user = findUser(Number(req.params.id));
    if (!user) return res.status(404).json({ error: "user_not_found" });
    res.json({ url: avatarOf(user) });
  });
  app.get("/users/:id/export", (req, res) => {
    const user = findUser(Number(req.params.id));
    if (!user) return res.status(404).json({ error: "user_not_found" });
    res.json(exportRow(user));
  });
  return app;
}
