import Fastify from "fastify";
import { Invalid } from "./invalid.ts";
import { driverNumber, lapTime } from "./times.ts";

interface Lap {
  driver: string;
  time: string;
}

const body = {
  type: "object",
  required: ["driver", "time"],
  properties: { driver: { type: "string" }, time: { type: "string" } },
};

export function build() {
  const app = Fastify();
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof Invalid) return reply.code(400).send({ invalid: error.field });
    return reply.send(error);
  });
  app.post<{ Body: Lap }>("/laps", { schema: { body } }, async (request, reply) => {
    const lap = { driver: driverNumber(request.body.driver), milliseconds: lapTime(request.body.time) };
    return reply.code(201).send(lap);
  });
  return app;
}
