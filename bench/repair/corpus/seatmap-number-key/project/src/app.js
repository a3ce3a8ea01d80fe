import Router from "@koa/router";
import Koa from "koa";
import { halls } from "./halls.js";
import { capacity } from "./seats.js";

const known = (ctx) => {
  const number = Number(ctx.params.hall);
  if (!halls.has(number)) ctx.throw(404, "no such hall");
  return number;
};

export function createApp() {
  const app = new Koa();
  app.silent = true;
  const router = new Router();
  router.get("/halls/:hall", (ctx) => {
    ctx.body = halls.get(known(ctx));
  });
  router.get("/halls/:hall/capacity", (ctx) => {
    known(ctx);
    ctx.body = { hall: ctx.params.hall, capacity: capacity(ctx.params.hall) };
  });
  return app.use(router.routes());
}
