import Fastify from "fastify";
import faults from "./routes/faults.js";
import machineRoutes from "./routes/machines.js";

export function buildApp({ machines, outbox }) {
  const app = Fastify();
  app.decorate("machines", machines);
  app.decorate("outbox", outbox);
  app.register(machineRoutes, { prefix: "/machines" });
  app.register(faults, { prefix: "/machines" });
  return app;
}
