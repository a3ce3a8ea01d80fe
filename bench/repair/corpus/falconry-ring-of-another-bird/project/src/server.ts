import Fastify from "fastify";
import { type Client, openClient } from "./db/client";
import { birds } from "./routes/birds";
import { keepers } from "./routes/keepers";

export function buildServer(db: Client = openClient()) {
  const app = Fastify();
  keepers(app, db);
  birds(app, db);
  return app;
}
