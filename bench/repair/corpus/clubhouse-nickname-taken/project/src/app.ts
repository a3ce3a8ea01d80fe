import Fastify from "fastify";
import { type Client, createClient } from "./db/client.ts";
import { isMissing, isTaken } from "./db/errors.ts";

type Body = { name: string; nickname: string };

export async function buildApp(client: Client = createClient()) {
  await client.member.create({ data: { name: "Ada", nickname: "ada" } });
  await client.member.create({ data: { name: "Bo", nickname: "bo" } });
  const app = Fastify();

  app.get("/members", () => client.member.findMany());

  app.post<{ Body: Body }>("/members", async (request, reply) => {
    try {
      reply.code(201);
      return await client.member.create({ data: request.body });
    } catch (error) {
      if (isTaken(error)) return reply.code(409).send({ error: "nickname is taken" });
      throw error;
    }
  });

  app.patch<{ Body: Partial<Body>; Params: { id: string } }>("/members/:id", async (request, reply) => {
    try {
      return await client.member.update({ where: { id: Number(request.params.id) }, data: request.body });
    } catch (error) {
      if (isMissing(error)) return reply.code(404).send({ error: "no such member" });
      throw error;
    }
  });

  return app;
}
