import { Hono } from "hono";
import { findCourse } from "./courses.ts";
import { offer } from "./offer.ts";
import { Quote } from "./quote.ts";

export const app = new Hono();

app.post("/quotes", async (c) => {
  const { group, people, course: slug } = await c.req.json();
  if (!group || !Number.isInteger(people) || people < 1) return c.json({ error: "group and people are needed" }, 422);
  const course = findCourse(slug);
  if (!course) return c.json({ error: "unknown course" }, 404);
  const quote = new Quote(group, people, course);
  if (c.req.query("as") === "text") return c.text(offer(quote), 201);
  return c.json({ quote }, 201);
});

app.onError((error, c) => c.json({ error: "internal error" }, 500));
