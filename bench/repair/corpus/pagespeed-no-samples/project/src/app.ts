import { Hono } from "hono";
import { summarise } from "./stats.ts";
import type { Sample } from "./types.ts";

export function createApp(samples: Sample[] = []) {
  const app = new Hono();

  app.post("/samples", async (c) => {
    const sample = await c.req.json<Sample>();
    if (!sample.page || !Number.isFinite(sample.lcp)) return c.json({ error: "bad sample" }, 400);
    samples.push({ ...sample, device: sample.device ?? "desktop", at: sample.at ?? new Date().toISOString() });
    return c.body(null, 204);
  });

  app.get("/summary", (c) => {
    const page = c.req.query("page") ?? "/";
    const device = c.req.query("device");
    const found = samples.filter((sample) => sample.page === page && (!device || sample.device === device));
    return c.json(summarise(page, found));
  });

  app.get("/pages", (c) => c.json([...new Set(samples.map(({ page }) => page))].sort()));

  return app;
}
