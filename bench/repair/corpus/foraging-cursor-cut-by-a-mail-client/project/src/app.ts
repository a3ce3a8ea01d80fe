import fastify from "fastify";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { readLimit } from "./query.ts";
import type { Spot } from "./spots.ts";

interface Query {
  limit?: string;
  cursor?: string;
}

export function buildApp(spots: Spot[]) {
  const app = fastify();

  app.get<{ Querystring: Query }>("/spots", async ({ query }) => {
    const limit = readLimit(query.limit);
    const { after } = query.cursor ? decodeCursor(query.cursor) : { after: Number.POSITIVE_INFINITY };
    const rest = spots.filter(({ id }) => id < after);
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return {
      spots: page,
      next: last && rest.length > limit ? encodeCursor({ after: last.id }) : null,
    };
  });

  return app;
}
