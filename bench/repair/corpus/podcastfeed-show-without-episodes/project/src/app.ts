import { Hono } from "hono";
import { showOf } from "./shows.ts";
import { summaryOf } from "./summary.ts";

export const app = new Hono();

app.get("/shows/:slug", (c) => {
  const show = showOf(c.req.param("slug"));
  return show ? c.json(show) : c.json({ message: "show not found" }, 404);
});

app.get("/shows/:slug/summary", (c) => {
  const show = showOf(c.req.param("slug"));
  return show ? c.json(summaryOf(show)) : c.json({ message: "show not found" }, 404);
});
