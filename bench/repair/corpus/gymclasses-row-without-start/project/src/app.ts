import { Hono } from "hono";
import type { Store } from "./store.ts";
import { detailed, listed } from "./view.ts";

export function createApp(store: Store) {
  const app = new Hono();

  app.get("/days/:day", (c) => c.json(store.on(c.req.param("day")).map(listed)));

  app.get("/classes/:id", (c) => {
    const found = store.get(Number(c.req.param("id")));
    return found ? c.json(detailed(found)) : c.json({ error: "no such class" }, 404);
  });

  app.post("/classes/:id/book", (c) =>
    store.book(Number(c.req.param("id"))) ? c.json({ booked: true }, 201) : c.json({ error: "not bookable" }, 409),
  );

  return app;
}
