import Koa from "koa";
import { authenticate } from "./auth.js";
import { exportRoutes } from "./exports.js";
import { flightRoutes } from "./flights.js";

export function createApp() {
  const app = new Koa();
  app.silent = true;
  app.use(authenticate);
  for (const router of [flightRoutes, exportRoutes]) {
    app.use(router.routes());
    app.use(router.allowedMethods());
  }
  return app;
}
