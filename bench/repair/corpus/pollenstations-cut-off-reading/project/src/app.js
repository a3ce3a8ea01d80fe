import Koa from "koa";
import Router from "@koa/router";
import { jsonBody } from "./body.js";
import { Readings } from "./readings.js";
import { checked } from "./reading.js";

export function createApp(readings = new Readings()) {
  const app = new Koa();
  app.silent = process.env.NODE_ENV === "test";
  const router = new Router();

  router.get("/stations/:station/readings", (ctx) => {
    ctx.body = readings.of(ctx.params.station);
  });

  router.post("/stations/:station/readings", jsonBody(), (ctx) => {
    const reading = checked(ctx.request.body);
    if (!reading) ctx.throw(422, "a reading has a time and grains");
    readings.add(ctx.params.station, reading);
    ctx.status = 201;
    ctx.body = { stored: reading.at };
  });

  app.use(router.routes());
  app.use(router.allowedMethods());
  return app;
}
