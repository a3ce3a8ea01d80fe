import Fastify from "fastify";
import { announcement, type Mail } from "./mails.ts";
import { findMeeting } from "./meetings.ts";
import { findMember, settingsOf } from "./members.ts";

export function buildApp({ send = async (mail: Mail) => {} } = {}) {
  const app = Fastify();

  app.get<{ Params: { name: string } }>("/members/:name/settings", async (request, reply) => {
    const member = findMember(request.params.name);
    if (!member) return reply.code(404).send({ error: "unknown member" });
    return settingsOf(member);
  });

  app.post<{ Params: { id: string } }>("/meetings/:id/announce", async (request, reply) => {
    const meeting = findMeeting(Number(request.params.id));
    if (!meeting) return reply.code(404).send({ error: "unknown meeting" });
    const mails = announcement(meeting);
    for (const mail of mails) await send(mail);
    return reply.code(202).send({ mails: mails.length });
  });

  return app;
}
