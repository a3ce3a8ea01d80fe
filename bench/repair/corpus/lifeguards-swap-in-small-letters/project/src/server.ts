import Fastify from "fastify";
import { Problem } from "./problem.ts";
import { guardRoutes } from "./routes/guards.ts";
import { swapRoutes } from "./routes/swaps.ts";

export function build() {
  const app = Fastify();
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof Problem) return reply.code(error.status).send({ problem: error.message });
    return reply.code(500).send({ problem: "internal" });
  });
  app.register(guardRoutes);
  app.register(swapRoutes);
  return app;
}
