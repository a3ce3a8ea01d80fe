import Fastify from "fastify";
import { drive } from "./drive.ts";
import { known } from "./ledger.ts";

export function build() {
  const app = Fastify();
  app.get<{ Params: { name: string } }>("/drives/:name", async (request, reply) => {
    const { name } = request.params;
    if (!known(name)) return reply.code(404).send({ error: "unknown drive" });
    return drive(name);
  });
  return app;
}
