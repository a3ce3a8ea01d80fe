import type { FastifyInstance } from "fastify";
import type { Client } from "../db/client";

interface NewBird {
  ring: string;
  species: string;
  keeperId: number;
}

const schema = {
  body: {
    type: "object",
    required: ["ring", "species", "keeperId"],
    properties: { ring: { type: "string", minLength: 3 }, species: { type: "string" }, keeperId: { type: "integer" } },
  },
};

export function birds(app: FastifyInstance, db: Client): void {
  app.post<{ Body: NewBird }>("/birds", { schema }, async (request, reply) => {
    const { ring, species, keeperId } = request.body;
    const bird = await db.bird.create({ data: { ring: ring.toUpperCase(), species, keeperId } });
    return reply.code(201).send(bird);
  });

  app.get<{ Params: { ring: string } }>("/birds/:ring", async (request, reply) => {
    const bird = await db.bird.findUnique({ where: { ring: request.params.ring.toUpperCase() } });
    return bird ?? reply.code(404).send({ error: "unknown", field: "ring" });
  });
}
