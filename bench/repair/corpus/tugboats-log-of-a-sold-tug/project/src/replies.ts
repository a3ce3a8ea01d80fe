import type { FastifyReply } from "fastify";

export function notFound(reply: FastifyReply, what: string) {
  return reply.code(404).send({ statusCode: 404, message: `${what} not found` });
}

export function badRequest(reply: FastifyReply, message: string) {
  return reply.code(400).send({ statusCode: 400, message });
}
