import { Hono } from "hono";
import { dayOf } from "./day.ts";

export const app = new Hono();

app.get("/days/:day", (c) => {
  const day = c.req.param("day");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return c.json({ error: "bad day" }, 400);
  return c.json(dayOf(day));
});

app.onError((error, c) => {
  console.error(error);
  return c.json({ error: "internal" }, 500);
});
