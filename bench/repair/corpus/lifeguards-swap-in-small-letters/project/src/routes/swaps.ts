import type { FastifyInstance } from "fastify";
import { cardNumber } from "../cards.ts";
import { swap, swapsOn } from "../swaps.ts";

interface Body {
  from: string;
  to: string;
  day: string;
}

export async function swapRoutes(app: FastifyInstance) {
  app.post<{ Body: Body }>("/swaps", async (request, reply) => {
    const { from, to, day } = request.body;
    return reply.code(201).send(swap(cardNumber(from), to, day));
  });

  app.get<{ Querystring: { day: string } }>("/swaps", async (request) => swapsOn(request.query.day));
}
