import Fastify from "fastify";
import { ApiError } from "./errors.js";
import { assayRoutes } from "./routes/assays.js";
import { protocolRoutes } from "./routes/protocols.js";

export function build() {
  const app = Fastify({ logger: false });

  app.setErrorHandler((error, request, reply) => {
    if (error instanceof ApiError) {
      return reply.code(error.statusCode).send({ error: error.code, detail: error.message });
    }
    reply.code(500).send({ error: "internal" });
  });

  app.register(protocolRoutes);
  app.register(assayRoutes);
  return app;
}
