import { Hono } from "hono";
import type { Players } from "../players.ts";
import type { Env } from "../session.ts";

export function account(players: Players) {
  const routes = new Hono<Env>();

  routes.get("/", (c) => {
    const { name, balance } = c.get("player");
    return c.json({ name, balance });
  });

  routes.post("/deposits", async (c) => {
    const { cents } = await c.req.json();
    return c.json({ balance: players.deposit(c.get("player"), cents) });
  });

  return routes;
}
