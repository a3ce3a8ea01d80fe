import { Hono } from "hono";
import { DECIMALS, fromUnits, toUnits } from "./units.js";
import { Wallets } from "./wallets.js";

export function createApp() {
  const wallets = new Wallets();
  const app = new Hono();
  const balance = (name) => ({ name, balance: fromUnits(wallets.of(name)) });

  app.post("/wallets/:name/deposits", async (c) => {
    const units = toUnits((await c.req.json()).amount);
    if (units === null) return c.json({ error: "bad_amount" }, 422);
    wallets.add(c.req.param("name"), units);
    return c.json(balance(c.req.param("name")), 201);
  });

  app.post("/wallets/:name/withdrawals", async (c) => {
    const { amount } = await c.req.json();
    const units = BigInt(amount) * 10n ** BigInt(DECIMALS);
    if (!wallets.take(c.req.param("name"), units)) return c.json({ error: "too_little" }, 409);
    return c.json(balance(c.req.param("name")), 201);
  });
  return app;
}
