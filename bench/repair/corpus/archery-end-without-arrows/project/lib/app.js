import Router from "@koa/router";
import Koa from "koa";
import { ends as all } from "./ends.js";
import { bestArrow, firstArrow, total } from "./scoring.js";

export function createApp(ends = all) {
  const app = new Koa();
  const router = new Router();

  router.get("/ends/:number", (ctx) => {
    const arrows = ends.get(ctx.params.number);
    if (!arrows) ctx.throw(404, "no such end");
    ctx.body = { first: firstArrow(arrows), best: bestArrow(arrows), total: total(arrows) };
  });

  app.silent = true;
  app.use(router.routes());
  return app;
}
