import Fastify from "fastify";
import { priceOf } from "./prices.js";

export function build() {
  const app = Fastify();
  app.get("/prices/:kind", async (request, reply) => {
    const price = priceOf(request.params.kind);
    if (price === null) return reply.code(404).send({ error: "unknown kind" });
    return price;
  });
  return app;
}
