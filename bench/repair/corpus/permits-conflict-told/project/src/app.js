import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { Permits } from "./permits.js";

export function createApp(permits = new Permits([{ plot: "N4", from: "2026-05-01", until: "2026-09-30" }])) {
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ error: error.message }, error.status);
    return c.json({ error: "internal" }, 500);
  });
  app.post("/permits", async (c) => c.json(permits.apply(await c.req.json()), 201));
  return app;
}
