import Fastify, { type FastifyServerOptions } from "fastify";
import { type NewOrder, OrderBook, type Zone } from "./orders.ts";
import { feeFor, priceOf } from "./prices.ts";
import * as schemas from "./schemas.ts";

export function buildApp(options: FastifyServerOptions = {}) {
  const app = Fastify(options);
  const book = new OrderBook();

  app.get<{ Querystring: { zone?: Zone; cents: number } }>("/quote", { schema: schemas.quote }, async (request) => {
    const { zone, cents } = request.query;
    const fee = feeFor(zone);
    return { fee, total: cents + fee };
  });

  app.post("/orders", { schema: schemas.newOrder }, async (request, reply) => {
    const order = request.body as NewOrder;
    const { zone } = order.delivery!;
    const fee = feeFor(zone);
    const { id, totalCents } = book.add(order, priceOf(order.items) + fee);
    return reply.code(201).send({ id, fee, total: totalCents });
  });

  app.get<{ Params: { id: string } }>("/orders/:id", async (request, reply) => {
    const order = book.get(Number(request.params.id));
    if (!order) return reply.code(404).send({ message: "no such order" });
    return {
      id: order.id,
      customer: order.customer,
      pieces: order.items.reduce((sum, { pieces }) => sum + pieces, 0),
      goesTo: order.delivery?.street ?? "shop",
    };
  });

  return app;
}
