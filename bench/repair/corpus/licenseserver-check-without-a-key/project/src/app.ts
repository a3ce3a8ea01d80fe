import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { licenseFrom } from "./auth.ts";
import { activate, licenseOf } from "./licenses.ts";
import { releases } from "./releases.ts";

export function createApp() {
  const app = new Hono();

  app.get("/v1/releases", (c) => {
    const license = licenseFrom(c);
    return c.json({ owner: license.owner, releases });
  });

  app.post("/v1/validate", async (c) => {
    const key = c.req.header("authorization")!.replace(/^License /, "");
    const license = licenseOf(key);
    if (!license) return c.json({ error: "unknown license" }, 403);
    const { machine } = await c.req.json<{ machine: string }>();
    const valid = activate(license, machine);
    return c.json({ valid, seats: license.seats, used: license.machines.size });
  });

  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ error: error.message }, error.status);
    return c.json({ error: "internal error" }, 500);
  });

  return app;
}
