import express from "express";
import { parseRange } from "./ranges.js";

export const app = express();
const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`);

app.get("/lines", (req, res) => {
  if (!req.query.range) return res.status(400).send({ error: "range is missing" });
  const { from, to } = parseRange(req.query.range);
  res.send(lines.slice(from, to + 1));
});
