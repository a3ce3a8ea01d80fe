import { Hono } from "hono";
import { people } from "./people.ts";
import { toSummary, toView } from "./views.ts";

export const app = new Hono();

app.get("/people", (c) => c.json(people.map(toSummary)));

app.get("/people/:id", (c) => {
  const person = people.find((one) => one.id === Number(c.req.param("id")));
  if (!person) return c.json({ error: "Person not found" }, 404);
  return c.json(toView(person));
});
