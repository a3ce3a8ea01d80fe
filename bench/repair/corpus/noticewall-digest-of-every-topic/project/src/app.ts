import { Hono } from "hono";
import { digest } from "./digest.ts";
import { type Notice, select } from "./notices.ts";

const lower = (words: string[]) => words.map((word) => word.trim().toLowerCase());

export function createApp(notices: Notice[]) {
  const app = new Hono();

  app.get("/notices", (c) => {
    const topics = lower(c.req.queries("topic") ?? []);
    const places = lower(c.req.queries("place") ?? []);
    return c.json(select(notices, { topics, places }));
  });

  app.get("/notices/:id{[0-9]+}", (c) => {
    const notice = notices.find(({ id }) => id === Number(c.req.param("id")));
    return notice ? c.json(notice) : c.json({ error: "no such notice" }, 404);
  });

  app.get("/digest", (c) => {
    const topics = lower(c.req.queries("topic")!);
    const since = c.req.query("since") ?? "";
    const fresh = notices.filter(({ posted }) => posted >= since);
    return c.text(digest(select(fresh, { topics, places: [] })));
  });

  return app;
}
