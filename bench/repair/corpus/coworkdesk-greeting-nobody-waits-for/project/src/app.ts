import Fastify from "fastify";
import { inBackground, type Report } from "./background.ts";
import type { Members } from "./members.ts";
import type { Notifier } from "./notifier.ts";

const toConsole: Report = (what, error) => console.error(`${what}: ${error}`);

export function buildApp(members: Members, notifier: Notifier, report: Report = toConsole) {
  const app = Fastify();

  app.post<{ Body: { name: string; mail: string } }>("/members", async (request, reply) => {
    const { name, mail } = request.body;
    const member = members.add(name, mail);
    notifier.send(mail, `Welcome, ${name}`);
    return reply.code(201).send(member);
  });

  app.get<{ Params: { id: string } }>("/members/:id", async (request, reply) => {
    return members.get(Number(request.params.id)) ?? reply.code(404).send({ error: "no such member" });
  });

  app.put<{ Params: { id: string }; Body: { desk: string } }>("/members/:id/desk", async (request, reply) => {
    const member = members.get(Number(request.params.id));
    if (!member) return reply.code(404).send({ error: "no such member" });
    members.seat(member, request.body.desk);
    inBackground(report, "desk", notifier.send(member.mail, `Your desk is ${request.body.desk}`));
    return member;
  });

  return app;
}
