import Fastify from "fastify";
import { personById } from "./people.ts";
import { approverFor, lineOf } from "./routing.ts";

interface Body {
  employee: number;
  amount: number;
}

export function buildApp() {
  const app = Fastify();

  app.post<{ Body: Body }>("/requests", async (request, reply) => {
    const { employee, amount } = request.body;
    const person = personById(employee);
    if (!person) return reply.code(404).send({ error: "no such employee" });
    const approver = approverFor(person, amount);
    return reply.code(201).send({ employee: person.name, approver: approver.name, amount });
  });

  app.get<{ Params: { id: string } }>("/people/:id/line", async (request, reply) => {
    const person = personById(Number(request.params.id));
    if (!person) return reply.code(404).send({ error: "no such employee" });
    return lineOf(person);
  });

  return app;
}
