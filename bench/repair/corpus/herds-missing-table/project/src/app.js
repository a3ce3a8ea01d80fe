import { Hono } from "hono";
import { byTag } from "./cows.js";

export function createApp(db) {
  const app = new Hono();
  app.get("/cows/:tag", (c) => {
    const cow = byTag(db, c.req.param("tag"));
    return cow ? c.json(cow) : c.json({ error: "no such cow" }, 404);
  });
  return app;
}
