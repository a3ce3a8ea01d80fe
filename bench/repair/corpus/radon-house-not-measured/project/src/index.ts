import { Hono } from "hono";
import { byId } from "./houses";
import { average, worst } from "./statistics";

export const app = new Hono();

app.get("/houses/:id/summary", (c) => {
  const house = byId(c.req.param("id"));
  if (!house) return c.json({ error: "not_found" }, 404);
  return c.json({
    house: house.id,
    average: average(house.readings),
    worst: worst(house.readings),
  });
});
