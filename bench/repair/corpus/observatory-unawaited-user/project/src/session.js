import { accountOf } from "./accounts.js";

/** Every route behind this knows its user. */
export async function session(c, next) {
  const token = c.req.header("authorization")?.replace(/^Bearer /, "");
  if (!token) return c.json({ error: "sign in" }, 401);
  const user = accountOf(token);
  if (!user) return c.json({ error: "sign in" }, 401);
  c.set("user", user);
  await next();
}
