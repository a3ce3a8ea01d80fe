import Fastify from "fastify";
import { loadPoll, winner } from "./count.mjs";
import { db } from "./db.mjs";

export function makeApp() {
  const app = Fastify();

  app.get("/polls/:id", async (request) => await loadPoll(request.params.id));

  app.get("/polls/:id/winner", async (request) => {
    const poll = loadPoll(request.params.id);
    const total = poll.options.reduce((sum, option) => sum + option.votes, 0);
    return { ...(await winner(request.params.id)), total };
  });

  app.post("/polls/:id/votes", async (request, reply) => {
    await loadPoll(request.params.id);
    const done = await db.vote(request.params.id, request.body.label);
    if (!done) return reply.code(422).send({ error: "no such option" });
    return reply.code(201).send({ ok: true });
  });

  return app;
}
