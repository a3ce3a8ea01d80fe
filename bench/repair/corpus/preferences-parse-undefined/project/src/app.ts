import { Hono } from "hono";
import { preferencesOf, savePreferences } from "./preferences.ts";
import { Storage } from "./storage.ts";

export function createApp(storage = new Storage()) {
  const app = new Hono();
  app.get("/preferences/:user", (c) => c.json(preferencesOf(storage, c.req.param("user"))));
  app.put("/preferences/:user", async (c) => {
    savePreferences(storage, c.req.param("user"), await c.req.json());
    return c.json(preferencesOf(storage, c.req.param("user")));
  });
  return app;
}
