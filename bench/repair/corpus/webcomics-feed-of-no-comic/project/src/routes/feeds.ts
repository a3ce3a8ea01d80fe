import type { FastifyInstance } from "fastify";
import { renderFeed } from "../feed.ts";
import type { Comic, Library } from "../library.ts";

interface BySlug {
  Params: { slug: string };
  Querystring: { limit?: string };
}

const MOST = 50;

export async function feedRoutes(server: FastifyInstance, { library }: { library: Library }) {
  server.get<BySlug>("/:slug", async (request, reply) => {
    const { slug } = request.params;
    const limit = Math.min(Number(request.query.limit) || 20, MOST);
    const [comic, strips] = await Promise.all([library.comic(slug), library.strips(slug, limit)]);
    const xml = renderFeed(comic as Comic, strips);
    return reply.type("application/rss+xml; charset=utf-8").send(xml);
  });
}
