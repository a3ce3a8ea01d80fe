import Fastify from "fastify";
import { collectionRoutes } from "./collections";
import { createClient } from "./db/client";

export function buildApp(db = createClient()) {
  const app = Fastify();
  collectionRoutes(app, db);
  return app;
}
