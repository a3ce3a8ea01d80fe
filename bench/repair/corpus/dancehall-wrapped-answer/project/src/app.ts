import Fastify from "fastify";
import { type Get, localGet } from "./api-client.ts";
import { School } from "./school.ts";

export function createApp(get: Get = localGet) {
  const app = Fastify();
  const school = new School(get);
  app.get("/courses", async () => (await school.courses()).map(({ title }) => title));
  app.get("/courses/:id/teachers", async (request, reply) => {
    const { id } = request.params as { id: string };
    if ((await school.course(id)) === null) return reply.code(404).send({ error: "no such course" });
    return school.teachersOf(id);
  });
  return app;
}
