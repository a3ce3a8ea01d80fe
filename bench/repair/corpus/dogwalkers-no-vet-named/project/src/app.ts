import { Hono } from "hono";
import { missingDetails, walkerCard } from "./cards";
import { dogs as all } from "./data";
import type { Dog } from "./types";

export function createApp(dogs: Dog[] = all) {
  const app = new Hono();

  app.get("/dogs/:id/card", (c) => {
    const dog = dogs.find((one) => one.id === c.req.param("id"));
    if (!dog) return c.json({ error: "no such dog" }, 404);
    const card = walkerCard(dog);
    return c.json({ card, missing: missingDetails(card) });
  });

  app.get("/dogs", (c) => c.json(dogs.map(({ id, name }) => ({ id, name }))));

  app.onError((error, c) => c.json({ error: "internal" }, 500));
  return app;
}
