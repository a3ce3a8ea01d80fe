import Fastify from "fastify";
import { presentTicket } from "./present.ts";
import { findTicket } from "./tickets.ts";

export function createApp() {
  const app = Fastify();
  app.get<{ Params: { id: string } }>("/tickets/:id", async (request, reply) => {
    const ticket = findTicket(request.params.id);
    if (ticket === undefined) return reply.code(404).send({ error: "no such ticket" });
    return presentTicket(ticket);
  });
  return app;
}
