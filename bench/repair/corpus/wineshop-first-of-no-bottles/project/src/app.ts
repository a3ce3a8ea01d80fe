import { Hono } from "hono";
import { bottlesOf, isRegion } from "./cellar.ts";
import { regionPage } from "./region.ts";

export const app = new Hono();

app.get("/regions/:name", (c) => {
  const name = c.req.param("name");
  if (!isRegion(name)) return c.json({ error: "unknown region" }, 404);
  return c.json(regionPage(bottlesOf(name)));
});

app.onError((error, c) => c.json({ error: "internal" }, 500));
