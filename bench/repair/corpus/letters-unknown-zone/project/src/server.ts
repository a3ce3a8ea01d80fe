import Fastify from "fastify";
import { issueDate, issueNumber } from "./format.ts";
import { READERS } from "./readers.ts";

const ISSUED = new Date("2026-06-01T22:30:00Z");

export function build() {
  const app = Fastify({ logger: false });

  app.get<{ Params: { id: string } }>("/readers/:id/issue", async (request, reply) => {
    const reader = READERS.find(({ id }) => id === request.params.id);
    if (!reader) return reply.code(404).send({ error: "no such reader" });
    return { number: issueNumber(ISSUED), date: issueDate(ISSUED, reader) };
  });

  return app;
}
