import Router from "@koa/router";
import Koa from "koa";
import { departuresOf, fareBetween, pierNames } from "./service.mjs";

export function makeApp() {
  const app = new Koa();
  app.silent = true;
  const router = new Router();
  router.get("/piers", (ctx) => {
    ctx.body = pierNames();
  });
  router.get("/piers/:id/departures", (ctx) => {
    ctx.body = departuresOf(ctx.params.id, ctx.query.after);
  });
  router.get("/fares/:from/:to", (ctx) => {
    ctx.body = fareBetween(ctx.params.from, ctx.params.to);
  });
  app.use(router.routes());
  return app;
}
