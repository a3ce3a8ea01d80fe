import { Hono } from "hono";
import { aids } from "./aids.ts";
import { outline, pages } from "./tree.ts";

const app = new Hono();

app.get("/aids/:id/outline", (c) => {
  const aid = aids.get(c.req.param("id"));
  return aid ? c.text(outline(aid).join("\n")) : c.notFound();
});

app.get("/aids/:id/pages", (c) => {
  const aid = aids.get(c.req.param("id"));
  return aid ? c.json({ pages: pages(aid) }) : c.notFound();
});

export default app;
