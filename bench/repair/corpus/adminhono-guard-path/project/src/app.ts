import { Hono } from "hono";
import { signedIn } from "./guard.ts";
import { reports } from "./reports.ts";

export function createApp() {
  const app = new Hono();
  app.get("/health", (c) => c.json({ ok: true }));
  app.use("/me/*", signedIn);
  app.get("/me/name", (c) => c.json({ name: (c as any).get("user").name }));
  app.use("/reports", signedIn);
  app.route("/reports", reports);
  return app;
}
