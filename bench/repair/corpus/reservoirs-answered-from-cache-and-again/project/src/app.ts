import express from "express";
import { cached } from "./cached.ts";
import { readGauges } from "./gauges.ts";
import { ResponseCache } from "./response-cache.ts";

export function createApp({ cache = new ResponseCache(5 * 60_000) } = {}) {
  const app = express();

  app.get("/reservoirs/levels", cached(cache), async (req, res) => {
    const levels = await readGauges();
    res.json(levels.map(({ name, percent }) => ({ name, percent })));
  });

  app.get("/reservoirs/:id", async (req, res) => {
    const found = (await readGauges()).find(({ id }) => id === req.params.id);
    if (!found) return res.status(404).json({ error: "not_found" });
    res.json(found);
  });

  return app;
}
