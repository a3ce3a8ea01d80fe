import { Hono } from "hono";
import { Refused } from "./refused.js";
import { quote } from "./quotes.js";

export const app = new Hono();

app.get("/bikes/:kind/tariffs", async (c) => {
  const { tariffsFor } = await import("./tariffs.js");
  return c.json(tariffsFor(c.req.param("kind")));
});

app.post("/quotes", async (c) => {
  const wanted = await c.req.json().catch(() => {
    throw new Refused("body must be JSON");
  });
  return c.json(quote(wanted));
});

app.onError((error, c) => {
  if (error instanceof Refused) return c.json({ error: error.message }, 400);
  console.error(error);
  return c.json({ error: "failed" }, 500);
});
