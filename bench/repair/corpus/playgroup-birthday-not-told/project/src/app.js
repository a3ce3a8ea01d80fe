import { Hono } from "hono";
import { csv } from "./export.js";

export function createApp(register = []) {
  const children = [...register];
  const app = new Hono();

  app.post("/children", async (c) => {
    const { name, born, joined } = await c.req.json();
    if (!name) return c.json({ error: "name is missing" }, 422);
    children.push({ name, born, joined: joined ?? "2026-01-07" });
    return c.json({ count: children.length }, 201);
  });

  app.get("/children.csv", (c) => c.text(csv(children)));

  app.onError((error, c) => c.json({ error: "internal" }, 500));
  return app;
}
