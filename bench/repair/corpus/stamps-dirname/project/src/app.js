import Fastify from "fastify";
import { terms } from "./assets.js";
import { rows } from "./sheet.js";

export function build() {
  const app = Fastify();
  app.get("/terms", async (request, reply) => {
    reply.type("text/plain");
    return terms();
  });
  app.get("/stamps", async () => ({ stamps: rows() }));
  return app;
}
