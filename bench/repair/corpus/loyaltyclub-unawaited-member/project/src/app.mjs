import Fastify from "fastify";
import { Members } from "./members.mjs";
import { Club, UnknownMember } from "./service.mjs";

export function createApp(members = new Members()) {
  const app = Fastify();
  const club = new Club(members);
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof UnknownMember) return reply.code(404).send({ error: "no such member" });
    return reply.code(error.statusCode ?? 500).send({ error: "failed" });
  });
  app.get("/members/:id", (request) => club.status(request.params.id));
  app.post("/members/:id/purchases", (request) => club.purchase(request.params.id, request.body.cents));
  return app;
}
