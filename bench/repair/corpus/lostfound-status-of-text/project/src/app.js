import Router from "@koa/router";
import Koa from "koa";
import { Items } from "./items.js";
import { respond } from "./respond.js";

export function createApp() {
  const items = new Items();
  const router = new Router();
  router.put("/items/:id/claims/:name", (ctx) => {
    ctx.body = items.claim(Number(ctx.params.id), ctx.params.name);
  });
  const app = new Koa();
  app.silent = true;
  app.use(respond).use(router.routes());
  return app;
}
