import Fastify from "fastify";
import { lessonRoutes } from "./routes/lessons.js";

export function build() {
  const server = Fastify();
  server.register(lessonRoutes, { prefix: "/lessons" });
  return server;
}
