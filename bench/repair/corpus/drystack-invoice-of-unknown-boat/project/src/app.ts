import Fastify from "fastify";
import { NotFoundError } from "./errors.ts";
import { invoiceFor } from "./invoices.ts";
import { Rack } from "./rack.ts";

interface BoatParams {
  registration: string;
}

export function buildApp(rack = new Rack()) {
  const app = Fastify();

  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof NotFoundError) return reply.code(404).send({ error: error.message });
    return reply.send(error);
  });

  app.get("/boats", async () => rack.all());

  app.get<{ Params: BoatParams }>("/boats/:registration", async (request) => {
    const boat = rack.find(request.params.registration);
    if (!boat) throw new NotFoundError("boat", request.params.registration);
    return boat;
  });

  app.get<{ Params: BoatParams; Querystring: { month: string } }>(
    "/boats/:registration/invoice",
    async (request) => {
      const boat = rack.find(request.params.registration)!;
      return invoiceFor(boat, request.query.month);
    },
  );

  app.post<{ Params: BoatParams }>("/boats/:registration/launches", async (request, reply) => {
    const boat = rack.find(request.params.registration);
    if (!boat) throw new NotFoundError("boat", request.params.registration);
    boat.launches.push(new Date().toISOString().slice(0, 10));
    return reply.code(201).send({ launches: boat.launches.length });
  });

  return app;
}
