import { Hono } from "hono";
import { answer } from "./answer.js";
import { all, byId } from "./meters.js";

export const app = new Hono();

app.get("/looms", (c) => answer(c, { looms: all() }));

app.get("/looms/:id", (c) => {
  const loom = byId(c.req.param("id"));
  if (!loom) return c.json({ error: "no such loom" }, 404);
  return c.json(loom);
});
