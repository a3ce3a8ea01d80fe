import Fastify from "fastify";
import { costumes } from "./costumes.js";

export function buildServer(options = {}) {
  const server = Fastify(options);
  server.setErrorHandler((error, request, reply) => {
    if (error.name === "ValidationError") return reply.code(422).send({ error: error.message });
    request.log.error(error);
    return reply.code(error.statusCode ?? 500).send({ error: "internal" });
  });
  server.register(costumes, { prefix: "/costumes" });
  return server;
}
