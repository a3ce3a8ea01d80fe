import Fastify from "fastify";
import { next } from "./belts.js";
import { obstacles } from "./gradings.js";

export function createApp() {
  const app = Fastify();
  app.post("/gradings", async (request, reply) => {
    const found = obstacles(request.body);
    if (found.length > 0) return reply.code(409).send({ obstacles: found });
    return { to: next(request.body.belt) };
  });
  return app;
}
