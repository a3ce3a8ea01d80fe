import Fastify from "fastify";
import type { Index } from "./index-client.ts";
import { presentSearch, presentSuggestions } from "./present.ts";

interface JobsQuery {
  q?: string;
  page?: string;
}

export function buildServer(index: Index) {
  const server = Fastify();

  server.get<{ Querystring: JobsQuery }>("/api/jobs", async (request, reply) => {
    const text = request.query.q?.trim();
    if (!text) return reply.code(400).send({ error: "q is required" });
    const page = Math.max(1, Number(request.query.page) || 1);
    return presentSearch(await index.search(text, page), page);
  });

  server.get<{ Querystring: { p?: string } }>("/api/suggest", async (request) => {
    return { suggestions: presentSuggestions(await index.suggest(request.query.p ?? "")) };
  });

  return server;
}
