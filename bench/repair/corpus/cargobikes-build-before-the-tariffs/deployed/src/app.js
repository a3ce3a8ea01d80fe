import { Hono } from "hono";
import { memberships } from "./memberships.js";
import { priceOf } from "./price.js";

export const app = new Hono();

app.post("/quotes", async (c) => {
  const { bike, minutes, member } = await c.req.json();
  const cents = priceOf(bike, minutes, memberships[member]);
  return c.json({ bike, minutes, cents });
});

app.onError((error, c) => c.json({ error: "failed" }, 500));
