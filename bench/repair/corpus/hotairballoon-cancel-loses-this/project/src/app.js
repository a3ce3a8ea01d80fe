import Router from "@koa/router";
import Koa from "koa";
import { FlightController } from "./flight-controller.js";
import { Flights } from "./flights.js";

export function createApp(flights = new Flights()) {
  const controller = new FlightController(flights);
  const router = new Router();
  router.get("/flights", (ctx) => controller.list(ctx));
  router.get("/flights/:id", (ctx) => controller.show(ctx));
  router.delete("/flights/:id", controller.cancel);

  const app = new Koa();
  app.silent = true;
  app.use(router.routes());
  return app;
}
