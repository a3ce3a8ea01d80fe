import Fastify, { type FastifyInstance } from "fastify";
import { NotFound } from "./errors.ts";
import { Library } from "./library.ts";
import { comicRoutes } from "./routes/comics.ts";
import { feedRoutes } from "./routes/feeds.ts";

export function buildServer(library = new Library()): FastifyInstance {
  const server = Fastify({ logger: false });

  server.setErrorHandler((error, request, reply) => {
    if (error instanceof NotFound) {
      return reply.code(404).send({ error: "not_found", what: error.what });
    }
    request.log.error(error);
    return reply.code(500).send({ error: "internal" });
  });

  server.register(comicRoutes, { prefix: "/comics", library });
  server.register(feedRoutes, { prefix: "/feeds", library });
  return server;
}
