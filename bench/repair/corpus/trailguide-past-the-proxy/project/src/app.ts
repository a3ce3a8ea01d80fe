import { Hono } from "hono";
import { accessLog } from "./access-log";
import { limiter } from "./limiter";
import { findTrail, openTrails } from "./trails";

interface Options {
  log?: (line: string) => void;
  now?: () => number;
}

export function createApp({ log = () => {}, now = Date.now }: Options = {}) {
  const app = new Hono();

  app.use(accessLog(log));
  app.use("/trails/*", limiter(30, now));

  app.get("/up", (c) => c.text("up"));
  app.get("/trails", (c) => c.json(openTrails()));
  app.get("/trails/:slug", (c) => {
    const trail = findTrail(c.req.param("slug"));
    return trail ? c.json(trail) : c.json({ error: "no such trail" }, 404);
  });

  app.onError((_error, c) => c.json({ error: "internal error" }, 500));

  return app;
}
