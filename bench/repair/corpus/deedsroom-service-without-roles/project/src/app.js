import { Hono } from "hono";
import { allows, authenticate } from "./auth.js";
import { DeedStore } from "./deeds.js";
import { Journal } from "./journal.js";

export function createApp({ secret, deeds = new DeedStore(), journal = new Journal() }) {
  const app = new Hono();
  app.use(authenticate(secret));

  app.get("/deeds", (c) => {
    if (!allows(c.get("claims"), "read")) return c.json({ error: "not allowed" }, 403);
    return c.json(deeds.all());
  });

  app.post("/deeds", async (c) => {
    const claims = c.get("claims");
    if (!allows(claims, "write")) return c.json({ error: "not allowed" }, 403);
    const deed = deeds.add(await c.req.json(), claims.sub);
    journal.note(claims.sub, `added ${deed.id}`);
    return c.json(deed, 201);
  });

  app.delete("/deeds/:id", (c) => {
    const claims = c.get("claims");
    if (!claims.roles.includes("write")) return c.json({ error: "not allowed" }, 403);
    const id = Number(c.req.param("id"));
    if (!deeds.has(id)) return c.json({ error: "no such deed" }, 404);
    deeds.remove(id);
    journal.note(claims.sub, `removed ${id}`);
    return c.body(null, 204);
  });

  return app;
}
