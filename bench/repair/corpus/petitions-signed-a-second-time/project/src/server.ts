import fastify from "fastify";
import type { Client, Petition } from "./db.ts";
import { openPetition, petitionOf, sign } from "./petitions.ts";

const signatureBody = {
  type: "object",
  required: ["email", "name"],
  properties: { email: { type: "string", minLength: 3 }, name: { type: "string", minLength: 1 } },
} as const;

export function buildServer(db: Client) {
  const app = fastify();

  app.post<{ Body: Petition }>("/petitions", async (request, reply) => {
    reply.code(201);
    return openPetition(db, request.body);
  });

  app.get<{ Params: { slug: string } }>("/petitions/:slug", async ({ params }) => {
    const petition = await petitionOf(db, params.slug);
    return { ...petition, signed: await db.signature.count({ where: { slug: petition.slug } }) };
  });

  app.post<{ Params: { slug: string }; Body: { email: string; name: string } }>(
    "/petitions/:slug/signatures",
    { schema: { body: signatureBody } },
    async ({ params, body }, reply) => {
      const signed = await sign(db, { slug: params.slug, email: body.email.toLowerCase(), name: body.name });
      reply.code(201);
      return { signed };
    },
  );

  return app;
}
