import Fastify from "fastify";
import { Invalid } from "./invalid.js";
import { palletOf } from "./pallets.js";

export function build() {
  const pallets = [];
  const server = Fastify();
  server.setErrorHandler((error, request, reply) => {
    if (error instanceof Invalid) return reply.code(422).send({ error: "invalid", field: error.field, why: error.message });
    request.log.error(error);
    return reply.code(error.statusCode ?? 500).send({ error: "internal" });
  });
  server.post("/pallets", async (request, reply) => {
    pallets.push(palletOf(request.body ?? {}));
    return reply.code(201).send(pallets.at(-1));
  });
  return server;
}
