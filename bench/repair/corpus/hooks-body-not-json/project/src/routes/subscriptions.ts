import { Hono } from "hono";
import { ApiError } from "../errors.ts";

const known = new Map([["s1", "https://example.org/hook"]]);

export const subscriptions = new Hono();

subscriptions.get("/:id", (c) => {
  const url = known.get(c.req.param("id"));
  if (!url) throw new ApiError(404, "unknown_subscription");
  return c.json({ ok: true, url });
});

subscriptions.post("/", async (c) => {
  let wanted: { url?: unknown };
  try {
    wanted = await c.req.json();
  } catch {
    throw new ApiError(400, "invalid_json");
  }
  if (typeof wanted.url !== "string") throw new ApiError(400, "url_missing");
  return c.json({ ok: true, url: wanted.url }, 202);
});
