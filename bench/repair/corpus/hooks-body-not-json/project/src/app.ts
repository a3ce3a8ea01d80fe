import { Hono } from "hono";
import { ApiError } from "./errors.ts";
import { deliveries } from "./routes/deliveries.ts";
import { subscriptions } from "./routes/subscriptions.ts";

export const app = new Hono();

app.route("/deliveries", deliveries);
app.route("/subscriptions", subscriptions);

app.onError((error, c) => {
  if (error instanceof ApiError) return c.json({ ok: false, reason: error.reason }, error.status);
  return c.json({ ok: false, reason: "internal" }, 500);
});
