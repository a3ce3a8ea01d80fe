import { Hono } from "hono";
import { menuFor } from "./menu.ts";
import { findLocal, fromSso, type User } from "./users.ts";

const app = new Hono<{ Variables: { user: User } }>();

app.use(async (c, next) => {
  const profile = c.req.header("x-sso-profile");
  const user = profile ? fromSso(JSON.parse(profile)) : findLocal(c.req.header("x-user") ?? "");
  if (!user) return c.json({ error: "please sign in" }, 401);
  c.set("user", user);
  await next();
});

app.get("/me", (c) => c.json(c.get("user")));

app.get("/menu", (c) => c.json({ entries: menuFor(c.get("user")) }));

export default app;
