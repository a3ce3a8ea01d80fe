import Fastify from "fastify";

export function buildApp({ mailFrom }) {
  const app = Fastify();
  app.get("/health", async () => ({ ok: true, from: mailFrom }));
  return app;
}
