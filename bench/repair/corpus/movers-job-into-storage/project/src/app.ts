import { Hono } from "hono";
import type { JobBook } from "./jobs/job-book";
import { labels, route } from "./print/labels";

export function createApp(book: JobBook) {
  const app = new Hono();

  app.get("/jobs", (c) => c.json(book.all().map((job) => ({ id: job.id, route: route(job) }))));

  app.get("/jobs/:id/labels", (c) => {
    const job = book.get(c.req.param("id"));
    if (!job) return c.json({ message: "No such job" }, 404);
    return c.json({ id: job.id, labels: labels(job) });
  });

  return app;
}
