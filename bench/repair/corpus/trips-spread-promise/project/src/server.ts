import Fastify from "fastify";
import { createTrips, type Trips } from "./trips.ts";
import { memoryDatabase } from "./database.ts";
import { summary } from "./summary.ts";

export function build(trips: Trips = createTrips(memoryDatabase())) {
  const app = Fastify();

  app.get<{ Params: { id: string } }>("/trips/:id", async (request, reply) => {
    const trip = await trips.byId(request.params.id);
    if (!trip) return reply.code(404).send({ problem: "trip-not-found" });
    return trip;
  });

  app.get<{ Params: { id: string } }>("/trips/:id/summary", async (request, reply) => {
    const trip = await trips.withPrice(request.params.id);
    if (!trip) return reply.code(404).send({ problem: "trip-not-found" });
    return summary(trip);
  });

  return app;
}
