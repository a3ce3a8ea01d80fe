import Fastify from "fastify";
import { ORDERS } from "./orders.js";
import { pieces, total } from "./totals.js";

export function build(orders = ORDERS) {
  const app = Fastify();
  app.get("/orders", async () => orders.map((order) => ({ id: order.id, total: total(order) })));
  app.get("/orders/:id/parcel", async (request, reply) => {
    const order = orders.find(({ id }) => id === Number(request.params.id));
    if (!order) return reply.code(404).send({ error: "no such order" });
    return { id: order.id, pieces: pieces(order), big: pieces(order) > 10 };
  });
  return app;
}
