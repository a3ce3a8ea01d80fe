import Fastify from "fastify";
import { Carrier } from "./carrier.js";
import { lockers } from "./lockers.js";

export function buildApp({ carrierUrl, carrier = new Carrier(carrierUrl) }) {
  const app = Fastify();

  app.get("/lockers", async () => lockers);

  app.post("/lockers/:id/pickups", async (request, reply) => {
    const locker = lockers.find(({ id }) => id === request.params.id);
    if (!locker) return reply.code(404).send({ error: "no such locker" });
    const pickup = await carrier.orderPickup(locker, request.body.parcel);
    return reply.code(201).send({ pickup: pickup.number, day: pickup.day });
  });

  return app;
}
