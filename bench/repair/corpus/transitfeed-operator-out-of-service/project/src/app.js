import Fastify from "fastify";
import { soonest } from "./stops.js";

export function buildApp(operator) {
  const app = Fastify();
  app.get("/stops/:stop", async (request) => {
    const { departures } = await operator.get(`/stops/${encodeURIComponent(request.params.stop)}`);
    return soonest(departures, Number(request.query.count ?? 5));
  });
  return app;
}
