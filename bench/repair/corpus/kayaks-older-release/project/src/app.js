import Fastify from "fastify";
import { findBoat, summary } from "./boats.js";

export function build() {
  const app = Fastify();
  app.get("/boats/:id", async (request, reply) => {
    const boat = findBoat(request.params.id);
    if (!boat) return reply.code(404).send({ error: "no_such_boat" });
    return summary(boat);
  });
  return app;
}
