import Fastify from "fastify";
import { treeOf } from "./database.js";
import { report } from "./report.js";

export function buildServer(thisYear = 2026) {
  const app = Fastify();
  app.get<{ Params: { id: string } }>("/trees/:id/report", async (request, reply) => {
    const tree = treeOf(request.params.id);
    if (!tree) return reply.code(404).send({ error: "no such tree" });
    return report(tree, thisYear);
  });
  return app;
}
