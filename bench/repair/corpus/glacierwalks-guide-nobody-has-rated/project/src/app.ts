import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { findGuide, findWalk } from "./catalogue.ts";
import { ratingsOfGuide, ratingsOfWalk } from "./ratings.ts";
import { profile, summary } from "./stars.ts";

export const app = new Hono();

app.get("/walks/:slug", (c) => {
  const walk = findWalk(c.req.param("slug"));
  if (!walk) throw new HTTPException(404, { message: "no such walk" });
  return c.json({ ...walk, ratings: summary(ratingsOfWalk(walk.slug)) });
});

app.get("/guides/:slug", (c) => {
  const guide = findGuide(c.req.param("slug"));
  if (!guide) throw new HTTPException(404, { message: "no such guide" });
  return c.json({ ...guide, ratings: profile(ratingsOfGuide(guide.slug)) });
});

app.onError((error, c) => {
  if (error instanceof HTTPException) return c.json({ error: error.message }, error.status);
  return c.json({ error: "sorry" }, 500);
});
