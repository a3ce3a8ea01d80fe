import Fastify from "fastify";
import { type JobRequest, JobService, Refused } from "./jobs/job-service";
import { MemberRepository } from "./members/member-repository";

export function buildServer() {
  const server = Fastify();
  const jobs = new JobService(new MemberRepository());

  server.setErrorHandler((error, _request, reply) => {
    if (error instanceof Refused) return reply.status(error.statusCode).send({ reason: error.message });
    return reply.status(500).send({ reason: "internal" });
  });

  server.get<{ Params: { card: string } }>("/cards/:card/training", ({ params }) => jobs.training(params.card));

  server.post<{ Body: JobRequest }>("/jobs", async ({ body }, reply) => {
    const started = await jobs.start(body);
    return reply.status(201).send(started);
  });

  return server;
}
