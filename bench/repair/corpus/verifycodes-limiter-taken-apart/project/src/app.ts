import { Hono } from "hono";
import { Codes } from "./codes.ts";
import { Limiter } from "./limiter.ts";
import { isPhone } from "./phone.ts";

export interface Options {
  /** Whether a number may be sent a few codes only; switched on in production. */
  limited: boolean;
  codes?: Codes;
  limiter?: Limiter;
}

export function createApp({ limited, codes = new Codes(), limiter = new Limiter(3, 60_000) }: Options) {
  const app = new Hono();
  const allow = limited ? limiter.allow : () => true;

  app.post("/codes", async (c) => {
    const { phone } = await c.req.json();
    if (!isPhone(phone)) return c.json({ error: "no phone number" }, 422);
    if (!allow(phone)) return c.json({ error: "too many codes" }, 429);
    codes.issue(phone);
    return c.json({ sent: true }, 202);
  });

  app.post("/codes/check", async (c) => {
    const { phone, code } = await c.req.json();
    return c.json({ valid: codes.check(phone, code) });
  });

  return app;
}
