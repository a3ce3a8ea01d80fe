import { Hono } from "hono";
import { type Account, authenticate } from "./auth.ts";
import { episodesOf, shows } from "./shows.ts";

export function createApp() {
  const app = new Hono<{ Variables: { account: Account } }>();

  app.get("/status", (c) => c.json({ up: true }));

  app.use("/shows/*", async (c, next) => {
    const account = await authenticate(c.req.header("authorization"));
    if (!account) return c.json({ error: "invalid_token" }, 401);
    c.set("account", account);
    return next();
  });

  app.get("/shows/:id/episodes", (c) => {
    const show = shows.find(({ id }) => id === c.req.param("id"));
    if (!show || show.owner !== c.get("account").id) return c.json({ error: "not_found" }, 404);
    return c.json(episodesOf(show.id));
  });

  app.onError((error, c) => {
    console.error(error);
    return c.json({ error: "internal" }, 500);
  });
  return app;
}
