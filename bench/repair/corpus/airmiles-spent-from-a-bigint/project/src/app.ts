import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { Ledger } from "./ledger.ts";
import { miles } from "./miles.ts";
import { redeem } from "./redeem.ts";

export function createApp(ledger = new Ledger()) {
  const app = new Hono();

  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ error: error.message }, error.status);
    return c.json({ error: "internal" }, 500);
  });

  app.get("/members/:id", (c) => {
    const id = c.req.param("id");
    return c.json({ id, miles: ledger.balance(id).toString() });
  });

  app.post("/members/:id/flights", async (c) => {
    const id = c.req.param("id");
    const body = await c.req.json();
    const balance = ledger.book(id, miles(body.miles), body.flight);
    return c.json({ id, miles: balance.toString() }, 201);
  });

  app.post("/members/:id/redemptions", async (c) => {
    const id = c.req.param("id");
    const body = await c.req.json();
    const left = redeem(ledger, id, body);
    return c.json({ id, miles: left.toString() }, 201);
  });

  return app;
}
