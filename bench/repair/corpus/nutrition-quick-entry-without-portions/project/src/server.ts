import Fastify, { type FastifyInstance } from "fastify";
import { kcalOf, summaryOf } from "./amounts.ts";
import type { Diary } from "./diary.ts";

interface Params {
  user: string;
  day: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function buildServer(diary: Diary): FastifyInstance {
  const app = Fastify();

  app.addHook<{ Params: Params }>("preHandler", async (request, reply) => {
    if (!DAY.test(request.params.day)) return reply.code(400).send({ message: "day must be YYYY-MM-DD" });
  });

  app.get<{ Params: Params }>("/diary/:user/:day", async ({ params }) =>
    diary.entries(params.user, params.day).map((entry) => ({ name: entry.name, kcal: kcalOf(entry) })),
  );

  app.get<{ Params: Params }>("/diary/:user/:day/summary", async ({ params }) =>
    summaryOf(diary.entries(params.user, params.day)),
  );

  return app;
}
