import { Hono } from "hono";
import { Cache } from "./cache.js";
import { alarm, origins, quote } from "./quotes.js";

export function createApp(cache = new Cache()) {
  const app = new Hono();
  app.get("/quotes/:origin", async (c) => {
    const origin = c.req.param("origin");
    if (!origins().includes(origin)) return c.json({ error: "unknown origin" }, 404);
    return c.json(await quote(cache, origin));
  });
  app.get("/alarm", (c) => c.json({ alarm: alarm(cache) }));
  return app;
}
