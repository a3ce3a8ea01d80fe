import { Hono } from "hono";
import { known, pricesOf } from "./prices.ts";

export const app = new Hono();

app.get("/prices/:sku", (c) => {
  const sku = c.req.param("sku");
  if (!known(sku)) return c.json({ error: `Unknown article ${sku}` }, 404);
  return c.json(pricesOf(sku));
});

app.get("/prices/:sku/latest", (c) => {
  const prices = pricesOf(c.req.param("sku"));
  const latest = prices[prices.length - 1];
  return c.json({ cents: latest.cents, day: latest.day });
});
