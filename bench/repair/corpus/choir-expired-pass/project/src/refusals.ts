import type { Context } from "hono";

export function refuse(c: Context, code: string, hint: string) {
  c.header("WWW-Authenticate", `Bearer realm="choir", error="${code}"`);
  return c.json({ refused: code, hint }, 401);
}
