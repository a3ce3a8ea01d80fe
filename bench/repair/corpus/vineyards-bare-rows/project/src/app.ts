import Fastify from "fastify";
import { open } from "./db.ts";
import { get, list } from "./repository.ts";
import { line, page } from "./view.ts";

export function build(db = open()) {
  const app = Fastify();
  app.get("/vineyards", async () => list(db).map(line));
  app.get<{ Params: { id: string } }>("/vineyards/:id", async (request, reply) => {
    const found = get(db, Number(request.params.id));
    if (!found) return reply.code(404).send({ error: "not found" });
    return page(found);
  });
  return app;
}
