import Fastify from "fastify";
import { subscriptionsOf } from "./repository.ts";
import { toView } from "./view.ts";

export function buildServer() {
  const server = Fastify();

  server.get<{ Params: { id: string } }>("/customers/:id/subscriptions", async (request, reply) => {
    const rows = subscriptionsOf(request.params.id);
    if (!rows) {
      return reply.code(404).send({ message: "customer not found" });
    }
    return rows.map(toView);
  });

  return server;
}
