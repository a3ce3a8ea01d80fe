import Fastify from "fastify";
import { availability, pickingList } from "./availability.ts";
import { Warehouse } from "./warehouse.ts";

export function buildApp(warehouse = new Warehouse()) {
  const app = Fastify();
  app.get<{ Params: { sku: string } }>("/toys/:sku/availability", async (request) =>
    availability(warehouse, request.params.sku),
  );
  app.post<{ Body: { skus: string[] } }>("/picking-lists", async (request) => ({
    lines: await pickingList(warehouse, request.body.skus),
  }));
  return app;
}
