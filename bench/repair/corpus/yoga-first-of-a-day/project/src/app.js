import { Hono } from "hono";
import { byDay, byTeacher, CLASSES } from "./classes.js";

export function createApp(classes = CLASSES) {
  const app = new Hono();
  app.get("/week", (c) => c.json(byDay(classes)));
  app.get("/teachers", (c) => c.json(byTeacher(classes)));
  return app;
}
