import { Hono } from "hono";
import { activate, card, quote, register } from "./cards.js";
import { UnknownTariff } from "./tariffs.js";

export const app = new Hono();

app.put("/cards/:iccid", (c) => c.json(register(c.req.param("iccid")), 201));

app.post("/cards/:iccid/tariff", async (c) => {
  const found = card(c.req.param("iccid"));
  if (!found) return c.json({ error: "unknown card" }, 404);
  return c.json(activate(found, await c.req.json()));
});

app.get("/quotes/:code", (c) => c.json(quote(c.req.param("code"), Number(c.req.query("months") ?? 1))));

app.onError((error, c) => {
  if (error instanceof UnknownTariff) return c.json({ error: error.message }, 422);
  console.error(error);
  return c.json({ error: "internal" }, 500);
});
