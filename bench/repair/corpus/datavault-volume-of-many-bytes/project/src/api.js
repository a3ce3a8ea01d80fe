import express from "express";
import { findVolume, listVolumes } from "./volumes.js";
import { present } from "./present.js";

export const api = express();

api.get("/volumes", async (req, res) => {
  const rows = await listVolumes();
  res.json({ items: rows.map(present) });
});

api.get("/volumes/:id", async (req, res) => {
  const row = await findVolume(Number(req.params.id));
  if (!row) return res.status(404).json({ error: "volume not found" });
  res.json({ volume: row });
});

api.use((error, req, res, next) => {
  res.status(500).json({ error: "internal error" });
});
