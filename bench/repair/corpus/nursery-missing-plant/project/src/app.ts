import { Hono } from "hono";
import { open } from "./db.ts";
import { NotFound } from "./failure.ts";
import { delivery, plant } from "./plants.ts";

export function createApp(db = open()) {
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof NotFound) return c.json({ code: "not_found", what: error.what }, 404);
    return c.json({ code: "internal" }, 500);
  });
  app.get("/plants/:id{[0-9]+}", (c) => c.json(plant(db, Number(c.req.param("id")))));
  app.get("/deliveries/:id{[0-9]+}", (c) => c.json(delivery(db, Number(c.req.param("id")))));
  return app;
}
