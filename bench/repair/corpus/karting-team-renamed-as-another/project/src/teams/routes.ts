import type { FastifyInstance } from "fastify";
import type { TeamService } from "./service.ts";

const body = {
  type: "object",
  required: ["name"],
  properties: { name: { type: "string", minLength: 2, maxLength: 40 } },
};

export async function teamRoutes(app: FastifyInstance, { service }: { service: TeamService }) {
  app.get("/", () => service.standings());

  app.post<{ Body: { name: string } }>("/", { schema: { body } }, async (request, reply) => {
    reply.code(201);
    return service.found(request.body.name);
  });

  app.patch<{ Params: { id: string }; Body: { name: string } }>("/:id", { schema: { body } }, async (request) =>
    service.rename(Number(request.params.id), request.body.name),
  );
}
