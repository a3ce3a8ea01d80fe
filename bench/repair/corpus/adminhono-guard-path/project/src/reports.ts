import { Hono } from "hono";

type Env = { Variables: { user: { name: string; role: string } } };

export const reports = new Hono<Env>()
  .get("/", (c) => c.json({ reports: ["sales", "returns"], for: c.get("user").name }))
  .get("/:name", (c) => {
    if (c.get("user").role !== "admin") return c.json({ error: "forbidden" }, 403);
    return c.json({ report: c.req.param("name"), rows: 3 });
  });
