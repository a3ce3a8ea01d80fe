import Fastify from "fastify";
import { Counters } from "./counters.ts";
import type { MetricEvent } from "./event.ts";
import { seriesOf } from "./series.ts";

export function build() {
  const app = Fastify();
  const counters = new Counters();
  app.post<{ Body: MetricEvent }>("/events", async ({ body }, reply) => {
    if (typeof body.name !== "string" || typeof body.value !== "number") return reply.code(400).send({ error: "bad event" });
    const series = seriesOf(body);
    return { series, sum: counters.add(series, body.value) };
  });
  return app;
}
