import { Hono } from "hono";
import { bestPlace, HORSES, lastStart, wins } from "./horses.js";

export const app = new Hono();

app.get("/horses/:key", (c) => {
  const horse = HORSES[c.req.param("key")];
  if (!horse) return c.json({ error: "no such horse" }, 404);
  return c.json({ name: horse.name, best: bestPlace(horse), last: lastStart(horse), wins: wins(horse) });
});

app.onError((error, c) => c.json({ error: "internal" }, 500));
