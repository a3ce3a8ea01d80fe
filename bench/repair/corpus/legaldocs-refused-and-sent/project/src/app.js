import express from "express";
import { documentOf, noteRead } from "./documents.js";
import { levelOf } from "./users.js";

export const app = express();

app.use((req, res, next) => {
  req.user = req.get("x-user");
  if (!req.user) return res.status(401).json({ error: "who are you?" });
  next();
});

app.get("/documents/:id", (req, res) => {
  const document = documentOf(req.params.id);
  if (!document) {
    return res.status(404).json({ error: "no such document" });
  }

  if (levelOf(req.user) < document.level) {
    res.status(403).json({ error: "not for you" });
  }

  noteRead(document.id, req.user);
  res.json({ title: document.title, text: document.text });
});

app.get("/documents/:id/title", (req, res) => {
  const document = documentOf(req.params.id);
  if (!document) return res.status(404).json({ error: "no such document" });
  res.json({ title: document.title });
});
