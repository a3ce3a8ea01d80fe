import Fastify from "fastify";

export default function build() {
  const app = Fastify();

  app.get("/report", async (request, reply) => {
    const page = Number(request.query.page ?? 1);
    if (Number.isNaN(page)) {
      return reply.code(400).send({ error: "page is not valid" });
    }
    return { page };
  });

  app.get("/export", async (request) => {
    const from = new Date(request.query.from);
    return { from: from.toISOString(), rows: [] };
  });

  return app;
}
