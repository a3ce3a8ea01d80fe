import Fastify from "fastify";
import { withConnection } from "./db/session.js";

/** Class 53 of SQLSTATE: the database has not enough of something. */
const isExhausted = (error) => typeof error.code === "string" && error.code.startsWith("53");

export function buildApp({ server }) {
  const app = Fastify();

  app.setErrorHandler((error, request, reply) => {
    if (isExhausted(error)) {
      return reply.code(503).header("retry-after", "20").send({ error: "busy, try again" });
    }
    return reply.code(error.statusCode ?? 500).send({ error: "internal" });
  });

  app.get("/waybills/:number", async (request, reply) => {
    const { number } = request.params;
    if (!/^\d{3}-\d{8}$/.test(number)) return reply.code(400).send({ error: "that is no waybill" });
    const events = await withConnection(server, (connection) => connection.events(number));
    if (events.length === 0) return reply.code(404).send({ error: "unknown waybill" });
    return { number, status: events.at(-1).status, events };
  });

  return app;
}
