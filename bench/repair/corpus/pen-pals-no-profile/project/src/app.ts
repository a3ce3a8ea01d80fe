import { Hono } from "hono";
import { card, introduction } from "./card.ts";
import { find } from "./people.ts";

export const app = new Hono();

app.get("/people/:id", (c) => {
  const person = find(c.req.param("id"));
  return person ? c.json(card(person)) : c.json({ error: "nobody" }, 404);
});

app.get("/people/:id/introduction", (c) => {
  const person = find(c.req.param("id"));
  return person ? c.text(introduction(person)) : c.json({ error: "nobody" }, 404);
});
