import { Hono } from "hono";
import { requires } from "./roles.js";
import { session } from "./session.js";

export function createApp() {
  const nights = [];
  const app = new Hono();
  app.get("/health", (c) => c.text("ok"));
  app.use("/nights/*", session);
  app.get("/nights/all", (c) => c.json(nights));
  app.post("/nights/new", requires("scheduler"), async (c) => {
    nights.push({ ...(await c.req.json()), by: c.get("user").name });
    return c.json(nights.at(-1), 201);
  });
  return app;
}
