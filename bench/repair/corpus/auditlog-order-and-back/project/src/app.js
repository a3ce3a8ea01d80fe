import Fastify from "fastify";
import { Audit } from "./audit.js";
import { Customer } from "./model.js";

const shown = (order) => ({ number: order.number, total: order.total, state: order.state });

export function buildApp(audit = new Audit()) {
  const app = Fastify();
  const customers = new Map([["c1", new Customer("c1", "Ada")]]);
  const orders = new Map();

  app.post("/customers", async (request, reply) => {
    const { id, name } = request.body;
    if (customers.has(id)) return reply.code(409).send({ error: "exists" });
    customers.set(id, new Customer(id, name));
    audit.write("customer.created", { id, name });
    return reply.code(201).send({ id });
  });

  app.post("/customers/:id/orders", async (request, reply) => {
    const customer = customers.get(request.params.id);
    if (!customer) return reply.code(404).send({ error: "no such customer" });
    const order = customer.order(`O-${orders.size + 1}`, request.body.total);
    orders.set(order.number, order);
    audit.write("order.created", shown(order));
    return reply.code(201).send(shown(order));
  });

  app.post("/orders/:number/cancel", async (request, reply) => {
    const order = orders.get(request.params.number);
    if (!order) return reply.code(404).send({ error: "no such order" });
    if (!order.cancel(request.body?.reason ?? "none given")) return reply.code(409).send({ error: "cancelled before" });
    audit.write("order.cancelled", order);
    return shown(order);
  });

  return app;
}
