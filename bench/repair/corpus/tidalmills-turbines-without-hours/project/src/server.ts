import Fastify from "fastify";
import { ofSite, row } from "./figures.ts";
import { turbines } from "./turbines.ts";

export function createServer() {
  const server = Fastify();

  server.get("/turbines", async () => turbines.map(row));

  server.get<{ Params: { site: string } }>("/sites/:site/hours", async (request, reply) => {
    const { site } = request.params;
    if (!turbines.some((turbine) => turbine.site === site)) return reply.code(404).send({ message: "unknown site" });
    return ofSite(turbines, site);
  });

  return server;
}
