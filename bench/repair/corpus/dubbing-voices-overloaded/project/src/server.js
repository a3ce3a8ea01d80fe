import Fastify from "fastify";
import { lineOf } from "./script.js";
import { makeVoices } from "./voices.js";

const TAKE = {
  params: {
    type: "object",
    properties: { episode: { type: "integer" }, line: { type: "integer" } },
  },
  body: {
    type: "object",
    required: ["voice"],
    properties: { voice: { type: "string", minLength: 1 } },
  },
};

export function buildServer({ fetch, logger = false }) {
  const server = Fastify({ logger });
  const voices = makeVoices({ fetch });

  server.post("/episodes/:episode/lines/:line/take", { schema: TAKE }, async (request, reply) => {
    const { episode, line } = request.params;
    const text = lineOf(episode, line);
    if (text === undefined) return reply.code(404).send({ message: "no such line" });
    const { id, seconds } = await voices.speak(request.body.voice, text);
    return reply.code(201).send({ take: id, seconds });
  });

  return server;
}
