import { Hono } from "hono";
import { setCookie } from "hono/cookie";
import { signIn } from "./accounts.js";
import { pageAfterLogin } from "./next.js";

export function createApp() {
  const app = new Hono();

  app.get("/", (c) => c.text("cider mill"));

  app.post("/login", async (c) => {
    const { user, password } = await c.req.json().catch(() => ({}));
    if (!signIn(user, password)) return c.json({ error: "wrong name or password" }, 401);
    setCookie(c, "user", user, { httpOnly: true });
    return c.redirect(pageAfterLogin(c.req.query("next")), 303);
  });

  app.onError((error, c) => c.json({ error: "something went wrong" }, 500));

  return app;
}
