import { Hono } from "hono";
import { Catalogue, CatalogueError } from "./catalogue.js";
import { shelves } from "./shelves.js";

export function createApp(catalogue = new Catalogue()) {
  const app = new Hono();

  app.get("/for-you/:user", async (c) => {
    const titles = await catalogue.recommended(c.req.param("user"));
    return c.json({ shelves: shelves(titles) });
  });

  app.onError((error, c) =>
    error instanceof CatalogueError
      ? c.json({ error: "catalogue unavailable" }, 502)
      : c.json({ error: "internal error" }, 500),
  );

  return app;
}
