import { Hono } from "hono";
import { fastest, longest } from "./best.ts";
import { showEffort, showRide } from "./show.ts";
import { Store } from "./store.ts";

export function createApp(store = new Store()): Hono {
  const app = new Hono();

  app.get("/segments/:id", async (c) => {
    const segment = await store.segment(c.req.param("id"));
    if (!segment) return c.json({ error: "no such segment" }, 404);
    const efforts = await store.efforts(segment.id);
    return c.json({ ...segment, ridden: efforts.length });
  });

  app.get("/segments/:id/record", async (c) => {
    const segment = await store.segment(c.req.param("id"));
    if (!segment) return c.json({ error: "no such segment" }, 404);
    const record = fastest(await store.efforts(segment.id));
    return c.json({ segment: segment.name, record: showEffort(record, segment) });
  });

  app.get("/riders/:id/longest", async (c) => {
    const rider = await store.rider(c.req.param("id"));
    if (!rider) return c.json({ error: "no such rider" }, 404);
    const ride = longest(await store.rides(rider.id));
    return c.json({ rider: rider.name, longest: ride && showRide(ride) });
  });

  app.onError((_error, c) => c.json({ error: "internal error" }, 500));
  return app;
}
