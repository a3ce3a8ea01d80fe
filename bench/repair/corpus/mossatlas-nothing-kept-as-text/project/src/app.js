import { Hono } from "hono";
import { atlas } from "./atlas.js";
import { remember } from "./remember.js";
import { textStore } from "./text-store.js";

export const createApp = (source = atlas(), store = textStore()) => {
  const app = new Hono();

  app.get("/species/:slug", async (c) => {
    const slug = c.req.param("slug");
    const found = await remember(store, `species:${slug}`, () => source.species(slug));
    return found ? c.json(found) : c.json({ error: "no such species" }, 404);
  });

  app.get("/squares/:square", async (c) => {
    const square = c.req.param("square");
    return c.json(await remember(store, `square:${square}`, () => source.inSquare(square)));
  });

  return app;
};
