import express from "express";
import { cleanQuery } from "./clean.js";
import { JOBS, search } from "./jobs.js";

const number = (text, fallback, most) => {
  const value = Number.parseInt(text, 10);
  return Number.isNaN(value) || value < 1 ? fallback : Math.min(value, most);
};

export function createApp() {
  const app = express();

  app.get("/health", (req, res) => {
    res.json({ ok: true });
  });

  app.get("/jobs", cleanQuery, (req, res) => {
    const { text, city, minimum, page, size } = req.query;
    res.json(
      search({
        text,
        city,
        minimum: number(minimum, 0, Number.MAX_SAFE_INTEGER),
        page: number(page, 1, 1000),
        size: number(size, 20, 100),
      }),
    );
  });

  app.get("/jobs/:id", (req, res) => {
    const job = JOBS.find(({ id }) => id === Number(req.params.id));
    if (!job) return res.status(404).json({ error: "no such job" });
    res.json(job);
  });

  return app;
}
