import type { FastifyInstance } from "fastify";
import type { Client } from "../db/client";
import { isTaken } from "../db/errors";

export function keepers(app: FastifyInstance, db: Client): void {
  app.post<{ Body: { licence: string; name: string } }>("/keepers", async (request, reply) => {
    const { licence, name } = request.body;
    try {
      const keeper = await db.keeper.create({ data: { licence, name } });
      return reply.code(201).send(keeper);
    } catch (error) {
      if (!isTaken(error, "licence")) throw error;
      return reply.code(409).send({ error: "taken", field: "licence" });
    }
  });

  app.get("/keepers", () => db.keeper.findMany());
}
