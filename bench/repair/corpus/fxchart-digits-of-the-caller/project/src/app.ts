import { Hono } from "hono";
import { integerBetween } from "./query.ts";
import { seriesOf } from "./series.ts";

export const app = new Hono();

app.get("/pairs", (c) => c.json(["EURSEK", "EURCHF"]));

app.get("/series/:pair", (c) => {
  const days = integerBetween(c.req.query("days"), 1, 365, 30);
  if (days === null) return c.json({ error: "days must be between 1 and 365" }, 400);
  const digits = Number(c.req.query("digits") ?? 4);
  const series = seriesOf(c.req.param("pair"), days);
  if (!series) return c.json({ error: "no such pair" }, 404);
  return c.json({
    pair: c.req.param("pair"),
    values: series.map(({ day, rate }) => ({ day, rate: rate.toFixed(digits) })),
  });
});

app.onError((error, c) => {
  console.error(error);
  return c.json({ error: "something went wrong" }, 500);
});
