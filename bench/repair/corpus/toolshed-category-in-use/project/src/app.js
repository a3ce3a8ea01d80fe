import { Hono } from "hono";
import { addCategory, removeCategory } from "./categories.js";
import { Conflict } from "./conflict.js";
import { openDatabase } from "./database.js";
import { removeMember } from "./members.js";

export function createApp() {
  const db = openDatabase();
  const app = new Hono();
  const removed = (c, done) => (done ? c.body(null, 204) : c.json({ error: "not_found" }, 404));

  app.onError((error, c) => {
    if (error instanceof Conflict) return c.json({ error: error.message }, 409);
    console.error(error);
    return c.json({ error: "internal" }, 500);
  });
  app.get("/tools", (c) => c.json(db.prepare("select id, name, category_id from tools").all()));
  app.post("/categories", async (c) => c.json({ id: addCategory(db, (await c.req.json()).name) }, 201));
  app.delete("/categories/:id", (c) => removed(c, removeCategory(db, Number(c.req.param("id")))));
  app.delete("/members/:id", (c) => removed(c, removeMember(db, Number(c.req.param("id")))));
  return app;
}
