import Fastify, { type FastifyInstance } from "fastify";
import { allTugs, findTug, jobsOf } from "./fleet.ts";
import { badRequest, notFound } from "./replies.ts";

type ByImo = { Params: { imo: string }; Querystring: { month?: string } };

export function build(): FastifyInstance {
  const app = Fastify();

  app.get("/tugs", async () => allTugs().map(({ imo, name, pull }) => ({ imo, name, pull })));

  app.get<ByImo>("/tugs/:imo", async (request, reply) => {
    const tug = findTug(request.params.imo);
    if (!tug) return notFound(reply, "tug");
    return tug;
  });

  app.get<ByImo>("/tugs/:imo/jobs", async (request, reply) => {
    const tug = findTug(request.params.imo);
    if (!tug) return notFound(reply, "tug");
    return { tug: tug.name, jobs: jobsOf(tug.imo, request.query.month) };
  });

  app.get<ByImo>("/tugs/:imo/hours", async (request, reply) => {
    const { month } = request.query;
    if (month && !/^\d{4}-\d\d$/.test(month)) return badRequest(reply, "month is YYYY-MM");
    const tug = findTug(request.params.imo);
    const hours = jobsOf(request.params.imo, month).reduce((sum, job) => sum + job.hours, 0);
    return {
      tug: tug.name,
      hours,
      perEngine: tug.engines.map(({ id }) => ({ id, hours })),
    };
  });

  return app;
}
