import Fastify from "fastify";
import { titles } from "./catalogue.js";

export function build(options = {}) {
  const app = Fastify(options);

  app.get("/titles", async (request) => {
    const { q, limit } = request.query;
    const found = titles.filter((title) => title.toLowerCase().includes((q ?? "").toLowerCase()));
    if (limit !== undefined) {
      const page = found.slice(0, size);
      const size = Math.min(Number(limit), 3);
      return { total: found.length, titles: page };
    }
    return { total: found.length, titles: found };
  });

  return app;
}
