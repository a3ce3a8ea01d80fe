import Fastify from "fastify";
import { Kitchen } from "./kitchen.ts";
import { dishes } from "./routes/dishes.ts";
import { menus } from "./routes/menus.ts";

export function buildApp(kitchen = new Kitchen()) {
  const app = Fastify();
  app.register(dishes, { prefix: "/dishes", kitchen });
  app.register(menus, { prefix: "/menus", kitchen });
  return app;
}
