import Fastify from "fastify";
import { LIMIT } from "./limits.js";
import { total } from "./orders.js";

export function build() {
  const app = Fastify({ bodyLimit: LIMIT });
  app.setErrorHandler((error, request, reply) => {
    const status = error.statusCode ?? 500;
    reply.code(status).send({ error: status < 500 ? error.code : "internal" });
  });
  app.post("/orders", async (request, reply) => reply.code(201).send(total(request.body.parts ?? [])));
  return app;
}
