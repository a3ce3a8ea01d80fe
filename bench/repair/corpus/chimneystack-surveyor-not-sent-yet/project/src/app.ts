import fastify from "fastify";
import { contact, summary } from "./summary.ts";
import { surveyOf } from "./surveys.ts";

export function createApp() {
  const app = fastify();

  app.get<{ Params: { id: string } }>("/surveys/:id/summary", async ({ params }, reply) => {
    const survey = surveyOf(params.id);
    if (!survey) return reply.code(404).send({ error: "no such survey" });
    return summary(survey);
  });

  app.get<{ Params: { id: string } }>("/surveys/:id/contact", async ({ params }, reply) => {
    const survey = surveyOf(params.id);
    if (!survey) return reply.code(404).send({ error: "no such survey" });
    return { phone: contact(survey) };
  });

  return app;
}
